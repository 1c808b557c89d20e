package dev.vizard.vision.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What values a number in a settings record may have; panels draw it, {@link Ranges#check} holds it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {

    /** Smallest value allowed. */
    double min();

    /** Largest value allowed. */
    double max();

    /** In a few words, for the person who tunes it. */
    String label();

    /** Unit, empty where there is none. */
    String unit() default "";

    /** Whether a slider should be logarithmic. */
    boolean logarithmic() default false;
}
