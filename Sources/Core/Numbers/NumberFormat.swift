import Text

/// How a number is written in a field: what it counts, and how many decimals it may have.
public struct NumberFormat: Equatable, Sendable {
  /// What a number counts, which may be written with it.
  enum Unit: Sendable { case none, kroner, hours, days, dwellings, squareMetres, percent }

  let unit: Unit
  /// The most decimals.
  let decimals: Int

  /// Any number.
  public static let decimal = NumberFormat(unit: .none, decimals: 4)
  /// A whole number from 0 upwards.
  public static let whole = NumberFormat(unit: .none, decimals: 0)
  /// An amount of money, to the øre.
  public static let kroner = NumberFormat(unit: .kroner, decimals: 2)
  /// An amount of money in whole kroner.
  public static let wholeKroner = NumberFormat(unit: .kroner, decimals: 0)
  /// Hours.
  public static let hours = NumberFormat(unit: .hours, decimals: 4)
  /// Whole hours.
  public static let wholeHours = NumberFormat(unit: .hours, decimals: 0)
  /// A number of days.
  public static let days = NumberFormat(unit: .days, decimals: 0)
  /// A number of dwellings.
  public static let dwellings = NumberFormat(unit: .dwellings, decimals: 0)
  /// An area.
  public static let squareMetres = NumberFormat(unit: .squareMetres, decimals: 4)
  /// An area in whole square metres.
  public static let wholeSquareMetres = NumberFormat(unit: .squareMetres, decimals: 0)
  /// Per cent.
  public static let percent = NumberFormat(unit: .percent, decimals: 4)

  /// Whether it has no decimals, and isn't below zero.
  public var isWhole: Bool { decimals == 0 }

  /// What it is a number of, as one says what something else isn't.
  var called: String { unit == .days ? "antal dage" : isWhole ? "helt tal" : "tal" }

  /// A number that can be written so.
  var example: String {
    switch (unit, isWhole) {
    case (.none, true): "12"
    case (.days, _): "14"
    case (.dwellings, _): "96"
    case (.hours, true): "40"
    case (.hours, false): "37,5"
    case (.kroner, true): "12.500"
    case (.squareMetres, true): "7.940"
    case (.percent, _): "12,5"
    case (.none, false), (.kroner, false), (.squareMetres, false): "1.234,56"
    }
  }
}

extension NumberFormat.Unit {
  private var prefixes: [String] { self == .kroner ? ["kroner", "kr.", "kr", "dkk"] : [] }

  private var suffixes: [String] {
    switch self {
    case .none: []
    case .kroner: prefixes + [",-"]
    case .hours: ["timer", "time", "t.", "t"]
    case .days: ["dage", "dag"]
    case .dwellings: ["boliger", "bolig", "lejemål"]
    case .squareMetres: ["kvadratmeter", "kvm.", "kvm", "m²", "m2"]
    case .percent: ["procentpoint", "procent", "pct.", "pct", "%"]
    }
  }

  /// What is left of a number when its unit is taken off.
  func stripped(from text: String) -> String {
    var rest = text.lowercased().trimmed
    if let prefix = prefixes.first(where: { rest.hasPrefix($0) }) {
      rest = String(rest.dropFirst(prefix.count)).trimmed
    }
    while let suffix = suffixes.first(where: { rest.hasSuffix($0) }) {
      rest = String(rest.dropLast(suffix.count)).trimmed
    }
    return rest
  }

  /// Whether a word is nothing but the unit.
  func isNamed(by word: Substring) -> Bool { suffixes.contains(word.lowercased()) }
}
