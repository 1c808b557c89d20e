package dev.vizard.vision.filter;

import java.util.List;

/** The filters that there are. */
public final class PoseFilters {

    private PoseFilters() {}

    /** Their names, the default first. */
    public static List<String> names() {
        return List.of(AccelaFilter.NAME, OneEuroFilter.NAME, KalmanFilter.NAME, ExponentialFilter.NAME, NoFilter.NAME);
    }

    /** The filter that the settings name, fresh. */
    public static PoseFilter create(FilterSettings settings) {
        return switch (settings.name()) {
            case OneEuroFilter.NAME -> new OneEuroFilter(settings.oneEuro());
            case ExponentialFilter.NAME -> new ExponentialFilter(settings.exponential());
            case KalmanFilter.NAME -> new KalmanFilter(settings.kalman());
            case AccelaFilter.NAME -> new AccelaFilter(settings.accela());
            default -> new NoFilter();
        };
    }
}
