export function enlarge(frame) {
  return document.fullscreenElement ? document.exitFullscreen() : frame.requestFullscreen();
}
