/** Faces made of nothing but geometry: the canonical face with other proportions, expressions, cameras and noise. */
package dev.vizard.models.synth;
