/** How a scene becomes a picture: an ordered list of passes. */
package dev.vizard.engine.render;
