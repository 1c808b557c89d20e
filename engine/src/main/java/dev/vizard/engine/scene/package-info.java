/** What is to be drawn, as plain data; knows no OpenGL. */
package dev.vizard.engine.scene;
