/** Whether an element is in sight: the DOM without a browser does not lay anything out, so that nothing in it ever would be. */
export function correctElements() {
  const { isShown } = HTMLElement.prototype;
  HTMLElement.prototype.isShown = function () {
    if (this.offsetParent !== undefined) return isShown.call(this);
    for (let each = this; each !== null; each = each.parentElement) if (each.style?.display === 'none') return false;
    return this.isConnected;
  };
}
