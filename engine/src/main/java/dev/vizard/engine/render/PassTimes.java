package dev.vizard.engine.render;

import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.gl.GpuTimer;
import java.util.ArrayList;
import java.util.List;

/**
 * What each pass costs, smoothed over about half a second. On a GPU the queries are free; on a processor every pass
 * must be waited for, which takes the overlap away, so it measures only while somebody looks.
 */
public final class PassTimes implements AutoCloseable {
    private static final float SMOOTHING = 0.08f;

    private final boolean software = GlDebug.software();
    private final List<String> names = new ArrayList<>();
    private final List<GpuTimer> timers = new ArrayList<>();
    private final float[] millis = new float[16];
    private boolean watched;

    PassTimes() {}

    void add(RenderPass pass) {
        names.add(pass.name());
        timers.add(new GpuTimer(software));
        millis[names.size() - 1] = Float.NaN;
    }

    /** States whether somebody looks; without, a processor's passes are not waited for. */
    public void watch(boolean looking) {
        watched = looking;
    }

    void render(int index, RenderPass pass, RenderFrame frame) {
        if (software && !watched) {
            pass.render(frame);
            return;
        }
        GpuTimer timer = timers.get(index);
        timer.start();
        pass.render(frame);
        timer.stop();
        float newest = timer.millis();
        if (!Float.isNaN(newest)) {
            float old = millis[index];
            millis[index] = Float.isNaN(old) ? newest : old + SMOOTHING * (newest - old);
        }
    }

    /** How many passes there are. */
    public int count() {
        return names.size();
    }

    /** A pass's name. */
    public String name(int index) {
        return names.get(index);
    }

    /** Milliseconds of a pass in the newest frame that is known; NaN before the first measure. */
    public float newestMillis(int index) {
        return timers.get(index).millis();
    }

    /** Milliseconds of a pass, smoothed; NaN before the first measure. */
    public float millis(int index) {
        return millis[index];
    }

    /** Milliseconds of all passes; NaN before the first measure. */
    float total() {
        float sum = 0;
        for (int i = 0; i < names.size(); i++) {
            sum += millis[i];
        }
        return sum;
    }

    @Override
    public void close() {
        timers.forEach(GpuTimer::close);
        timers.clear();
    }
}
