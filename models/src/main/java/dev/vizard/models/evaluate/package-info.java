/** How good the pose estimators are on synthetic faces, where every cause of error can be had alone. */
package dev.vizard.models.evaluate;
