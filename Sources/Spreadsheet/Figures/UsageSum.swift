import Core

/// The hours and costs of rows about the same, added up.
struct UsageSum {
  /// Hours as a row has them.
  enum Hours {
    case number(Quantity)
    /// Written in hours and minutes, which aren't always so many ten-thousandths of an hour.
    case seconds(Int)

    /// Reads "7:30" and "7:30:00"; nil for anything else.
    static func seconds(_ text: String) -> Int? {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { $0.isDigits && $0.count < 7 ? Int($0) : nil }
      guard (2...3).contains(parts.count), numbers.count == parts.count,
        numbers.dropFirst().allSatisfy({ $0 < 60 })
      else { return nil }
      return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }
  }

  /// The first of the rows.
  let row: FieldRow
  /// How many rows there are.
  private(set) var count = 0
  /// The costs in kroner, where there are any.
  private(set) var cost: Quantity?
  private var number: Quantity?
  private var seconds: Int?

  init(row: FieldRow) { self.row = row }

  /// The hours, where there are any; rounded once.
  var hours: Quantity? {
    guard let seconds else { return number }
    return (number ?? .zero) + Quantity(tenThousandths: (seconds * 100 + 18) / 36)
  }

  /// Whether it is more than can be kept.
  private(set) var isTooLarge = false
  private static let most = Quantity(1_000_000_000)

  /// Adds a row; nothing more once it is too large.
  mutating func add(_ hours: Hours?, _ cost: Quantity?) {
    count += 1
    if isTooLarge { return }
    defer {
      isTooLarge =
        [self.hours, self.cost].contains { $0.map { $0 > Self.most || $0 < -Self.most } ?? false }
    }
    switch hours {
    case .number(let number): self.number = (self.number ?? .zero) + number
    case .seconds(let seconds): self.seconds = (self.seconds ?? 0) + seconds
    case nil: break
    }
    if let cost { self.cost = (self.cost ?? .zero) + cost }
  }
}
