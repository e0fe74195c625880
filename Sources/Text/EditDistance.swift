extension String {
  /// Whether one letter too many, too few or another, or two neighbours exchanged, make the one text
  /// of the other.
  public func isSlip(of other: String) -> Bool {
    if distance(to: other) == 1 { return true }
    let (a, b) = (Array(self), Array(other))
    guard a.count == b.count else { return false }
    let places = a.indices.filter { a[$0] != b[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && a[places[0]] == b[places[1]]
      && a[places[1]] == b[places[0]]
  }

  /// How many letters must be put in, left out or replaced to make one word into the other.
  public func distance(to other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (i, letter) in enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, otherLetter) in other.enumerated() {
        let replaced = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[other.count]
  }
}
