/// The places of the longest row of elements that two arrays have in common, as pairs in order; nil
/// where they differ in more than `most`.
///
/// It is Myers' way: what is alike costs next to nothing, and the rest by how much there is of it.
public func commonPlaces<Element: Hashable>(
  _ old: [Element], _ new: [Element], most: Int
) -> [(old: Int, new: Int)]? {
  // Numbers are compared faster than words.
  var numbers: [Element: Int32] = [:]
  func numbered(_ elements: [Element]) -> [Int32] {
    elements.map { element in
      if let number = numbers[element] { return number }
      let number = Int32(numbers.count)
      numbers[element] = number
      return number
    }
  }
  let (old, new) = (numbered(old), numbered(new))
  guard let trace = trace(old, new, most: most) else { return nil }
  var places: [(old: Int, new: Int)] = []
  var (x, y) = (old.count, new.count)
  func goBack(to start: Int) {
    while x > start {
      (x, y) = (x - 1, y - 1)
      places.append((x, y))
    }
  }
  for differences in stride(from: trace.count - 1, to: 0, by: -1) {
    let (former, diagonal) = (trace[differences - 1], x - y)
    let isInsertion = isInsertion(diagonal, differences, former)
    let earlier = isInsertion ? diagonal + 1 : diagonal - 1
    let start = reach(former, differences - 1, earlier)
    goBack(to: isInsertion ? start : start + 1)
    (x, y) = (start, start - earlier)
  }
  goBack(to: 0)
  return places.reversed()
}

/// How far along `old` each diagonal comes with 0, 1, 2, … differences, up to the number that leads to
/// the end of both; nil where that is more than `most`.
private func trace(_ old: [Int32], _ new: [Int32], most: Int) -> [[Int32]]? {
  var trace: [[Int32]] = []
  for differences in 0...min(most, old.count + new.count) {
    var row: [Int32] = []
    row.reserveCapacity(differences + 1)
    for diagonal in stride(from: -differences, through: differences, by: 2) {
      var x = 0
      if let former = trace.last {
        x =
          isInsertion(diagonal, differences, former)
          ? reach(former, differences - 1, diagonal + 1)
          : reach(former, differences - 1, diagonal - 1) + 1
      }
      while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x] == new[x - diagonal]
      {
        x += 1
      }
      row.append(Int32(x))
      if x >= old.count, x - diagonal >= new.count { return trace + [row] }
    }
    trace.append(row)
  }
  return nil
}

/// How far a diagonal came with so many differences; their rows hold every other diagonal.
private func reach(_ row: [Int32], _ differences: Int, _ diagonal: Int) -> Int {
  Int(row[(diagonal + differences) / 2])
}

/// Whether a diagonal is best come to by an insertion, after a row with one difference less.
private func isInsertion(_ diagonal: Int, _ differences: Int, _ former: [Int32]) -> Bool {
  diagonal == -differences
    || diagonal != differences
      && reach(former, differences - 1, diagonal - 1) < reach(former, differences - 1, diagonal + 1)
}
