package dev.vizard.models.convert;

/** IEEE 754 half precision. Java has it from version 20 on; we support 17. */
final class HalfFloat {

    private HalfFloat() {}

    /** The exact value of a half. */
    static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >> 10 & 0x1f;
        int mantissa = half & 0x3ff;
        if (exponent == 0) {
            // Zero and subnormals: mantissa * 2^-24.
            float magnitude = mantissa * 0x1p-24f;
            return sign == 0 ? magnitude : -magnitude;
        }
        int exponentBits = exponent == 31 ? 0xff : exponent - 15 + 127;
        return Float.intBitsToFloat(sign | exponentBits << 23 | mantissa << 13);
    }
}
