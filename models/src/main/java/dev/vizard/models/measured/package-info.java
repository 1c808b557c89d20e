/** Landmarks that the landmark network itself found on rendered heads of known pose: what it does to faces, as data. */
package dev.vizard.models.measured;
