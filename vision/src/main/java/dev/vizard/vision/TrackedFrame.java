package dev.vizard.vision;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.metrics.FrameMoments;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import dev.vizard.vision.metrics.StageTimes;
import dev.vizard.vision.pose.HeadPose;

/**
 * One slot of the hand-over: the picture, the points found in it and the poses that follow from them travel together,
 * because an overlay must show points on the picture they came from. Filled by the vision thread, read by the render
 * thread while it holds the slot.
 */
public final class TrackedFrame {

    /** The picture itself, unmirrored, at the source's own size. */
    public final Frame picture = new Frame();

    /** The points on it; {@link FaceLandmarks#found()} says whether there are any. */
    public final FaceLandmarks landmarks = new FaceLandmarks();

    /** What each stage took for this frame. */
    public final StageTimes times = new StageTimes();

    /** When it was where. */
    public final FrameMoments moments = new FrameMoments();

    private HeadPose raw = HeadPose.REST;
    private HeadPose filtered = HeadPose.REST;
    private HeadPose otherFiltered;
    private HeadPose compared;
    private long publishNumber;

    /** States the two poses of this frame; where no face was found they are those of the last that was. */
    public void setPoses(HeadPose raw, HeadPose filtered) {
        this.raw = raw;
        this.filtered = filtered;
    }

    /** States what the second estimator says of this frame; null where none is asked or no face was found. */
    public void setCompared(HeadPose pose) {
        compared = pose;
    }

    /** States the how many-th hand-over this is, from 1. */
    void setPublishNumber(long number) {
        publishNumber = number;
    }

    /** The how many-th hand-over of its worker this is, from 1; 0 before it. */
    public long publishNumber() {
        return publishNumber;
    }

    /** States what the second filter makes of this frame; null where none is asked. */
    public void setOtherFiltered(HeadPose pose) {
        otherFiltered = pose;
    }

    /** The estimator's own answer. */
    public HeadPose raw() {
        return raw;
    }

    /** The smoothed pose. */
    public HeadPose filtered() {
        return filtered;
    }

    /** The pose that the second filter gives; null where none is asked. */
    public HeadPose otherFiltered() {
        return otherFiltered;
    }

    /** The second estimator's own answer; null where none is asked or no face was found. */
    public HeadPose compared() {
        return compared;
    }

    /** Geodesic degrees between the two estimators' answers; NaN where there are not two. */
    public double disagreementDegrees() {
        return compared == null ? Double.NaN : raw.geodesicDegrees(compared);
    }

    /** When the picture was there, {@link System#nanoTime()}, also for files. */
    public long capturedNanos() {
        return moments.nanos(Moment.CAPTURED);
    }
}
