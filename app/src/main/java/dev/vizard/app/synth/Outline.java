package dev.vizard.app.synth;

import dev.vizard.vision.face.FaceLandmarks;

/** A closed line through landmarks, on the portrait. */
final class Outline {

    private static final double FAR = 6;

    private final double[] x;
    private final double[] y;
    private double left = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    Outline(FaceLandmarks points, int[] landmarks) {
        x = new double[landmarks.length];
        y = new double[landmarks.length];
        for (int i = 0; i < landmarks.length; i++) {
            x[i] = points.x(landmarks[i]);
            y[i] = points.y(landmarks[i]);
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
    }

    /** How far a place lies inside, pixels; negative outside, where far away only roughly. */
    double depth(double px, double py) {
        if (px < left - FAR || px > right + FAR || py < top - FAR || py > bottom + FAR) {
            return -FAR;
        }
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if (y[i] > py != y[j] > py && px < x[i] + (py - y[i]) / (y[j] - y[i]) * (x[j] - x[i])) {
                inside = !inside;
            }
            double ex = x[j] - x[i];
            double ey = y[j] - y[i];
            double along = ((px - x[i]) * ex + (py - y[i]) * ey) / Math.max(1e-9, ex * ex + ey * ey);
            double t = Math.max(0, Math.min(1, along));
            double dx = px - x[i] - t * ex;
            double dy = py - y[i] - t * ey;
            nearest = Math.min(nearest, dx * dx + dy * dy);
        }
        return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
    }
}
