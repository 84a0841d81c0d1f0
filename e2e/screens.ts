// The screens that people have before them: a desk and a phone.
import { devices } from "@playwright/test";

const { userAgent, deviceScaleFactor, isMobile, hasTouch } = devices["Pixel 7"];

export const desk = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, userAgent, deviceScaleFactor, isMobile, hasTouch };
