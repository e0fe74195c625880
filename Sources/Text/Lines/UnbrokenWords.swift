/// Words that a line isn't broken between: those of a date and a time, and the sign "!" with the word
/// that it is about.
///
/// For example "23. nov. 2026", "kl. 9.30" and "(! overskredet".
enum UnbrokenWords {
  /// Where the next line begins when one that begins at `start`, in a text that ends at `end`,
  /// would be broken before the word at `place`: at those words that belong together around that
  /// place, where the line has something before them.
  ///
  /// `sign` gives the ASCII sign at a place, and for any other a number above those.
  static func place(
    _ place: Int, from start: Int, to end: Int, _ sign: (Int) -> UInt8
  ) -> Int {
    let blank = UInt8(ascii: " ")
    func at(_ place: Int) -> UInt8 { place >= start && place < end ? sign(place) : blank }
    func isDigit(_ place: Int) -> Bool { at(place) &- UInt8(ascii: "0") < 10 }
    func isLetter(_ place: Int) -> Bool { (at(place) | 0x20) &- UInt8(ascii: "a") < 26 }
    func word(before place: Int) -> Int? {
      guard place - 2 >= start, at(place - 1) == blank, at(place - 2) != blank else { return nil }
      var word = place - 2
      while word > start, at(word - 1) != blank { word -= 1 }
      return word
    }
    func isMonth(_ place: Int) -> Bool {
      months.contains([at(place), at(place + 1), at(place + 2)])
    }
    // A number of one or two digits with a stop, as a day is written.
    func isDay(before place: Int) -> Bool {
      guard at(place - 2) == UInt8(ascii: "."), isDigit(place - 3) else { return false }
      let first = isDigit(place - 4) ? place - 4 : place - 3
      let before = at(first - 1)
      return !isDigit(first - 1) && !isLetter(first - 1) && before != UInt8(ascii: ".")
        && before != UInt8(ascii: ",")
    }
    func isClock(before place: Int) -> Bool {
      at(place - 2) == UInt8(ascii: ".") && at(place - 3) == UInt8(ascii: "l")
        && at(place - 4) == UInt8(ascii: "k") && !isLetter(place - 5)
    }
    func isSign(before place: Int) -> Bool {
      at(place - 2) == UInt8(ascii: "!")
        && (at(place - 3) == blank || at(place - 3) == UInt8(ascii: "("))
    }
    func isInside(_ place: Int) -> Bool {
      if isSign(before: place) { return true }
      if isDay(before: place) { return isMonth(place) }
      if isClock(before: place) { return isDigit(place) }
      guard (place..<place + 4).allSatisfy({ isDigit($0) }), let month = word(before: place),
        at(month - 1) == blank
      else { return false }
      return isDay(before: month) && isMonth(month)
    }
    var first = place
    while isInside(first), let word = word(before: first) { first = word }
    var shown = first
    while shown > start, at(shown - 1) == blank { shown -= 1 }
    return shown > start ? first : place
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ].map { Array($0.utf8) }
}
