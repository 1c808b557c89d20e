package dev.vizard.vision.pose;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The similarity (rotation, scale, shift) that carries one set of weighted points onto another with the least squared
 * error: Horn's closed form by quaternions (JOSA A, 1987). Its largest eigenvector is found by Jacobi rotations, so it
 * never iterates towards a wrong answer.
 */
public final class PointFit {

    private final double[] sums = new double[9];
    private final Vector3d fromSum = new Vector3d();
    private final Vector3d toSum = new Vector3d();
    private double weightSum;
    private double fromSquares;
    private double toSquares;

    private final double[][] matrix = new double[4][4];
    private final double[][] vectors = new double[4][4];
    private final Quaterniond rotation = new Quaterniond();
    private final Vector3d scratch = new Vector3d();
    private double scale;
    private double residual;

    /** Forgets all points. */
    public void clear() {
        java.util.Arrays.fill(sums, 0);
        fromSum.zero();
        toSum.zero();
        weightSum = 0;
        fromSquares = 0;
        toSquares = 0;
    }

    /** Adds a pair. */
    public void add(double fx, double fy, double fz, double tx, double ty, double tz, double weight) {
        weightSum += weight;
        fromSum.add(fx * weight, fy * weight, fz * weight);
        toSum.add(tx * weight, ty * weight, tz * weight);
        fromSquares += weight * (fx * fx + fy * fy + fz * fz);
        toSquares += weight * (tx * tx + ty * ty + tz * tz);
        sums[0] += weight * fx * tx;
        sums[1] += weight * fx * ty;
        sums[2] += weight * fx * tz;
        sums[3] += weight * fy * tx;
        sums[4] += weight * fy * ty;
        sums[5] += weight * fy * tz;
        sums[6] += weight * fz * tx;
        sums[7] += weight * fz * ty;
        sums[8] += weight * fz * tz;
    }

    /** Computes the fit of the points added. */
    public void solve() {
        double xx = covariance(0, fromSum.x, toSum.x);
        double xy = covariance(1, fromSum.x, toSum.y);
        double xz = covariance(2, fromSum.x, toSum.z);
        double yx = covariance(3, fromSum.y, toSum.x);
        double yy = covariance(4, fromSum.y, toSum.y);
        double yz = covariance(5, fromSum.y, toSum.z);
        double zx = covariance(6, fromSum.z, toSum.x);
        double zy = covariance(7, fromSum.z, toSum.y);
        double zz = covariance(8, fromSum.z, toSum.z);
        symmetric(0, xx + yy + zz, yz - zy, zx - xz, xy - yx);
        symmetric(1, xx - yy - zz, xy + yx, zx + xz);
        symmetric(2, yy - xx - zz, yz + zy);
        symmetric(3, zz - xx - yy);
        double largest = largestEigenvector();
        double fromSpread = Math.max(1e-12, fromSquares - fromSum.lengthSquared() / weightSum);
        double toSpread = Math.max(1e-12, toSquares - toSum.lengthSquared() / weightSum);
        scale = Math.max(1e-12, largest / fromSpread);
        residual = Math.sqrt(Math.max(0, 1 - largest * largest / (fromSpread * toSpread)));
    }

    private double covariance(int index, double from, double to) {
        return sums[index] - from * to / weightSum;
    }

    private void symmetric(int row, double... fromDiagonal) {
        for (int i = 0; i < fromDiagonal.length; i++) {
            matrix[row][row + i] = fromDiagonal[i];
            matrix[row + i][row] = fromDiagonal[i];
        }
    }

    private double largestEigenvector() {
        for (int i = 0; i < 4; i++) {
            java.util.Arrays.fill(vectors[i], 0);
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < 24; sweep++) {
            for (int p = 0; p < 3; p++) {
                for (int q = p + 1; q < 4; q++) {
                    rotate(p, q);
                }
            }
        }
        int best = 0;
        for (int i = 1; i < 4; i++) {
            best = matrix[i][i] > matrix[best][best] ? i : best;
        }
        rotation.set(vectors[1][best], vectors[2][best], vectors[3][best], vectors[0][best])
                .normalize();
        return matrix[best][best];
    }

    private void rotate(int p, int q) {
        double off = matrix[p][q];
        if (Math.abs(off) < 1e-300) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * off);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < 4; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = c * kp - s * kq;
            matrix[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < 4; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = c * pk - s * qk;
            matrix[q][k] = s * pk + c * qk;
            double vp = vectors[k][p];
            double vq = vectors[k][q];
            vectors[k][p] = c * vp - s * vq;
            vectors[k][q] = s * vp + c * vq;
        }
    }

    /** The rotation from the first set's axes to the second's. */
    public Quaterniond rotation(Quaterniond into) {
        return into.set(rotation);
    }

    /** Units of the second set in one of the first. */
    public double scale() {
        return scale;
    }

    /** What of the second set's spread the fit leaves unexplained: 0 for a perfect fit, 1 for none. */
    public double residual() {
        return residual;
    }

    /** Where the first set's origin goes in the second's space. */
    public Vector3d shift(Vector3d into) {
        rotation.transform(scratch.set(fromSum).mul(scale / weightSum));
        return into.set(toSum).div(weightSum).sub(scratch);
    }
}
