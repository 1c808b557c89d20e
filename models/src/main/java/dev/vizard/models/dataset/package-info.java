/** Synthetic faces as files: binary, CSV, and a picture of a few. */
package dev.vizard.models.dataset;
