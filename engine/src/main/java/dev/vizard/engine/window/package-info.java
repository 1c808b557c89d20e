/** The window, or the same surface without a screen. */
package dev.vizard.engine.window;
