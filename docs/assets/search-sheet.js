// Sums by number, for thousands of units and articles at every key.
(function () {
  "use strict";
  // It is emptied fast: only what was written is cleared.
  function Sheet(size) {
    this.values = new Float64Array(size);
    this.list = new Int32Array(size);
    this.count = 0;
  }

  Sheet.prototype.add = function (at, value) {
    if (this.values[at] === 0) this.list[this.count++] = at;
    this.values[at] += value;
  };

  Sheet.prototype.raise = function (at, value) {
    if (!(value > this.values[at])) return;
    if (this.values[at] === 0) this.list[this.count++] = at;
    this.values[at] = value;
  };

  // Hands over each number and its sum, and empties the sheet.
  Sheet.prototype.drain = function (take) {
    for (var i = 0; i < this.count; i++) {
      var at = this.list[i], value = this.values[at];
      this.values[at] = 0;
      take(at, value);
    }
    this.count = 0;
  };

  window.helpSearchSheet = Sheet;
})();
