package dev.vizard.app.validate;

import dev.vizard.engine.scene.Model;

/**
 * A head to be rendered at known poses.
 *
 * @param name of the identity, for reports
 * @param model in metres, in head axes: x to the subject's left, y up, z out of the face, the origin near the eyes
 * @param levelDegrees how far down the canonical face looks when the model's own axes are level: modellers mean by a level
 *     head another than MediaPipe does, and all our poses are the canonical face's
 */
public record Head(String name, Model model, double levelDegrees) {}
