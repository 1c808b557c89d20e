package dev.vizard.app.panel;

import dev.vizard.engine.gl.Texture;
import dev.vizard.vision.face.FaceLandmarks;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.flag.ImDrawFlags;

/** The camera's picture with the landmarks on it, in a corner. */
public final class CameraView {

    private static final int POINT = Colours.rgba(1f, 0.78f, 0.35f, 0.75f);
    private static final int FRAME = Colours.rgba(1f, 1f, 1f, 0.16f);
    private static final float ROUNDING = 8;

    /** How wide it is to be in a window of this width, so that it leaves the mask free. */
    public static float width(float windowWidth, boolean panelOpen) {
        return windowWidth * (panelOpen ? 0.165f : 0.235f);
    }

    /**
     * Draws the picture with its lower right corner at a place of the window.
     *
     * @param width wanted, window pixels; the height follows from the picture
     * @return the height it took
     */
    public float draw(
            Texture picture, FaceLandmarks landmarks, boolean mirrored, float right, float bottom, float width) {
        if (picture.width() == 0) {
            return 0;
        }
        float scale = width / picture.width();
        float height = picture.height() * scale;
        float left = right - width;
        float top = bottom - height;
        ImDrawList list = ImGui.getBackgroundDrawList();
        float u0 = mirrored ? 1 : 0;
        list.addImageRounded(picture.name(), left, top, right, bottom, u0, 0, 1 - u0, 1, -1, ROUNDING);
        if (landmarks.found()) {
            drawPoints(list, landmarks, mirrored, left, top, scale, width, height);
        }
        list.addRect(left, top, right, bottom, FRAME, ROUNDING, ImDrawFlags.None, 1.5f);
        return height;
    }

    /** Fills a part of the window with the picture's middle: what sticks out is cut off. */
    public void fill(
            Texture picture,
            FaceLandmarks landmarks,
            boolean mirrored,
            float left,
            float top,
            float right,
            float bottom) {
        if (picture.width() == 0 || right <= left || bottom <= top) {
            return;
        }
        float scale = Math.max((right - left) / picture.width(), (bottom - top) / picture.height());
        float width = picture.width() * scale;
        float height = picture.height() * scale;
        float pictureLeft = (left + right - width) / 2;
        float pictureTop = (top + bottom - height) / 2;
        ImDrawList list = ImGui.getBackgroundDrawList();
        list.pushClipRect(left, top, right, bottom, true);
        float u0 = mirrored ? 1 : 0;
        list.addImage(
                picture.name(), pictureLeft, pictureTop, pictureLeft + width, pictureTop + height, u0, 0, 1 - u0, 1);
        if (landmarks.found()) {
            drawPoints(list, landmarks, mirrored, pictureLeft, pictureTop, scale, width, height);
        }
        list.popClipRect();
        list.addLine(right, top, right, bottom, FRAME, 1.5f);
    }

    private static void drawPoints(
            ImDrawList list,
            FaceLandmarks landmarks,
            boolean mirrored,
            float left,
            float top,
            float scale,
            float width,
            float height) {
        float half = Math.max(0.6f, width / 520);
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            float x = landmarks.x(i) * scale;
            float y = landmarks.y(i) * scale;
            if (x < 0 || y < 0 || x > width || y > height) {
                continue;
            }
            x = left + (mirrored ? width - x : x);
            y += top;
            list.addRectFilled(x - half, y - half, x + half, y + half, POINT);
        }
    }
}
