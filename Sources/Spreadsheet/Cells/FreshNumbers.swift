/// The numbers for what a list brings in: those it asks for where they have never been given, and
/// otherwise the next.
struct FreshNumbers {
  private let first: Int
  private var next: Int
  private var taken: Set<Int> = []

  /// Numbers from `first` on, below which all have been given.
  init(from first: Int) {
    self.first = first
    next = first
  }

  /// The number for a new record that a list calls `wanted`, or nothing.
  mutating func give(wanted: Int?) -> Int {
    if let wanted, wanted >= first, taken.insert(wanted).inserted { return wanted }
    while !taken.insert(next).inserted { next += 1 }
    return next
  }
}
