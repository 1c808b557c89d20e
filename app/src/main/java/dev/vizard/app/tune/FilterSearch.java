package dev.vizard.app.tune;

import dev.vizard.vision.filter.FilterSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the settings of a filter that cost least: a coarse grid over its parameters first, then from the best of it and
 * from the settings in force a pattern search (Hooke and Jeeves, 1961, with the diagonals of each two coordinates, because
 * a target for one figure makes the cost a valley) that halves its steps where none helps. No chance is in it: the same
 * recording gives the same answer. Goes one candidate at a time, so that a render loop can do it beside its work.
 */
final class FilterSearch {

    /** Points a parameter on the grid, by the number of parameters. */
    private static final int[] GRID = {0, 33, 13, 8, 5, 4};

    /** From how many points of the grid it goes on. */
    private static final int STARTS = 3;

    /** What costs hardly less is not worth a change. */
    private static final double WORTH = 0.98;

    private static final double LEAST_STEP = 1 / 400.0;

    /** A start that has not settled by then is left. */
    private static final int MOST_A_START = 500;

    private record Point(double[] at, double cost) {}

    private final FilterParameters parameters;
    private final FilterObjective objective;
    private final FilterSettings current;
    private final int gridSize;
    private final int perAxis;
    private final List<Point> starts = new ArrayList<>();
    private final List<double[]> directions;
    private Point best;
    private double currentCost;
    private int looked;

    // Of the pattern search that is under way.
    private int start = -1;
    private Point centre;
    private double step;
    private int direction;
    private int sinceBetter;
    private int ofStart;

    /** A search that begins at these settings. */
    FilterSearch(FilterSettings current, FilterObjective objective) {
        this.current = current;
        this.objective = objective;
        parameters = new FilterParameters(current);
        int n = parameters.count();
        perAxis = GRID[Math.min(n, GRID.length - 1)];
        gridSize = n == 0 ? 0 : (int) Math.pow(perAxis, n);
        directions = directions(n);
    }

    private static List<double[]> directions(int n) {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] along = new double[n];
                along[i] = sign;
                all.add(along);
                for (int j = 0; j < i; j++) {
                    for (int other = -1; other <= 1; other += 2) {
                        double[] across = along.clone();
                        across[j] = other;
                        all.add(across);
                    }
                }
            }
        }
        return all;
    }

    /** Looks at one candidate more; false once there is none left. */
    boolean step() {
        if (parameters.count() == 0) {
            return false;
        }
        if (looked == 0) {
            // The settings themselves, not where they would be rounded to.
            currentCost = objective.cost(current);
            keep(new Point(parameters.coordinates(current), currentCost));
            looked++;
            return true;
        }
        if (looked <= gridSize) {
            keep(cost(gridPoint(looked - 1)));
            looked++;
            return true;
        }
        looked++;
        return refine();
    }

    private void keep(Point point) {
        starts.add(point);
        // The settings in force stay a start, whatever they cost.
        if (starts.size() > STARTS + 1) {
            starts.subList(1, starts.size()).sort(Comparator.comparingDouble(Point::cost));
            starts.remove(STARTS + 1);
        }
        if (best == null || point.cost() < best.cost()) {
            best = point;
        }
    }

    private double[] gridPoint(int number) {
        double[] at = new double[parameters.count()];
        int rest = number;
        for (int i = 0; i < at.length; i++) {
            // Half a step within the ends, where parameters do nothing.
            at[i] = (rest % perAxis + 0.5) / perAxis;
            rest /= perAxis;
        }
        return at;
    }

    private Point cost(double[] at) {
        return new Point(at, objective.cost(parameters.at(at)));
    }

    private boolean refine() {
        if (start < 0 || step < LEAST_STEP || ofStart > MOST_A_START) {
            start++;
            if (start == starts.size()) {
                return false;
            }
            centre = starts.get(start);
            step = 0.5 / perAxis;
            direction = 0;
            sinceBetter = 0;
            ofStart = 0;
        }
        ofStart++;
        Point found = cost(moved(directions.get(direction)));
        if (found.cost() < centre.cost()) {
            centre = found;
            sinceBetter = 0;
            if (found.cost() < best.cost()) {
                best = found;
            }
            // The same way once more: what helped may help again.
            return true;
        }
        sinceBetter++;
        direction = (direction + 1) % directions.size();
        if (sinceBetter >= directions.size()) {
            step /= 2;
            sinceBetter = 0;
        }
        return true;
    }

    private double[] moved(double[] along) {
        double[] at = centre.at().clone();
        Arrays.setAll(at, i -> Math.max(0, Math.min(1, at[i] + step * along[i])));
        return at;
    }

    /** How far it is, 0..1, as well as can be told. */
    double share() {
        if (parameters.count() == 0) {
            return 1;
        }
        double grid = Math.min(1, (double) looked / gridSize);
        double pattern = start < 0 ? 0 : (start + Math.min(1, ofStart / (double) MOST_A_START)) / (STARTS + 1);
        return Math.min(1, 0.5 * (grid + pattern));
    }

    /** How many candidates were looked at. */
    int looked() {
        return looked;
    }

    /** The best so far; the settings in force where nothing costs clearly less. */
    FilterSettings best() {
        boolean worth = best != null && best.cost() < WORTH * currentCost;
        return worth ? parameters.at(best.at()) : current;
    }
}
