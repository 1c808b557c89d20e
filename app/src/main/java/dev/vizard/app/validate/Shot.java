package dev.vizard.app.validate;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import org.joml.Vector3f;

/**
 * One picture to be taken: pose, camera, light, and what the camera does to the picture.
 *
 * @param truth the head's pose in the camera's frame; the position is that of the model's origin
 * @param seen the angles under which the camera sees the head: relative to the ray on which it stands
 * @param fovDegrees the camera's true vertical field of view
 * @param width picture width, pixels
 * @param height picture height, pixels
 * @param stretch factors on the head's width, height and depth
 * @param lighting light on it
 * @param sensor what the camera does to the picture
 * @param seed of backdrop and noise
 */
record Shot(
        HeadPose truth,
        EulerAngles seen,
        double fovDegrees,
        int width,
        int height,
        Vector3f stretch,
        Lighting lighting,
        Sensor sensor,
        long seed) {}
