/**
 * The benchmark's fixed work: parts that measure, and the session that runs them. It may know the whole program; what it
 * measures goes into {@code dev.vizard.app.bench}, which panels may know.
 *
 * <p>The whole program runs first, tracking and drawing side by side at the clip's own pace. Then the parts that can be
 * measured alone do the same block of work again and again, all in turn, so that a machine which slows down for a while
 * slows all of them and the blocks show it.
 */
package dev.vizard.app.workload;
