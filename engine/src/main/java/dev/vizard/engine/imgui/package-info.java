/** The immediate-mode user interface on top of the picture. */
package dev.vizard.engine.imgui;
