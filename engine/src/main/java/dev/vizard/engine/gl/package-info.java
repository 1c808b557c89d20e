/** OpenGL objects with one owner each; knows nothing of scenes. */
package dev.vizard.engine.gl;
