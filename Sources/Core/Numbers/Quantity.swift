/// A decimal number with up to four decimals (tal): kroner, hours, per cent, whatever is measured.
///
/// It is exact: what is written is what is kept, and sums come out as on paper.
public struct Quantity: Hashable, Comparable, Sendable {
  /// How many parts one whole is kept in.
  static let scale = 10_000
  /// The largest number that is kept, and with `-` the smallest: sums of them can't overflow.
  static let largest = Quantity(Int.largestStored)

  /// The number in ten-thousandths.
  public let tenThousandths: Int

  /// Creates a number from its ten-thousandths.
  public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// Creates a whole number.
  public init(_ whole: Int) { tenThousandths = whole * Self.scale }

  /// Creates a number from its hundredths: øre, or hundredths of a per cent.
  public init(hundredths: Int) { tenThousandths = hundredths * (Self.scale / 100) }

  /// Nothing.
  public static let zero = Quantity(0)

  /// The number in hundredths, rounded to the nearest; halves go away from zero.
  public var hundredths: Int { rounded(to: Self.scale / 100) }

  /// The nearest whole number; halves go away from zero.
  public var whole: Int { rounded(to: Self.scale) }

  /// The number as a floating point number, for drawing.
  public var double: Double { Double(tenThousandths) / Double(Self.scale) }

  /// One of so many equal parts, rounded to the nearest hundredth; halves go away from zero.
  public func part(of count: Int) -> Quantity {
    Quantity(hundredths: rounded(to: count * (Self.scale / 100)))
  }

  private func rounded(to unit: Int) -> Int {
    let half = tenThousandths < 0 ? -unit / 2 : unit / 2
    return (tenThousandths + half) / unit
  }

  /// The smaller first.
  public static func < (a: Quantity, b: Quantity) -> Bool { a.tenThousandths < b.tenThousandths }

  /// The sum.
  public static func + (a: Quantity, b: Quantity) -> Quantity {
    Quantity(tenThousandths: a.tenThousandths + b.tenThousandths)
  }

  /// The difference.
  public static func - (a: Quantity, b: Quantity) -> Quantity {
    Quantity(tenThousandths: a.tenThousandths - b.tenThousandths)
  }

  /// The number with the other sign.
  public static prefix func - (a: Quantity) -> Quantity {
    Quantity(tenThousandths: -a.tenThousandths)
  }
}

extension Sequence<Quantity> {
  /// All of them together.
  public func sum() -> Quantity { reduce(.zero, +) }
}

extension Quantity: FieldValue {
  /// A number with decimals.
  public static var storedType: StoredType { .decimal }
  /// Any number.
  public static func input(default standard: Quantity?) -> FieldInput { .quantity }

  /// Reads a number written as it is stored, and no larger than is kept.
  public init?(stored: String) { self.init(bytesOf: stored) }

  /// Reads a number as it is stored, without needless zeros.
  public init?(packed bytes: UnsafeRawBufferPointer) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = bytes[(isNegative ? 1 : 0)...]
    let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
    guard let whole = Int(packed: UnsafeRawBufferPointer(rebasing: digits[..<point])), whole >= 0
    else { return nil }
    var rest = 0
    if point < digits.endIndex {
      let decimals = digits[(point + 1)...]
      guard (1...4).contains(decimals.count), decimals.last != UInt8(ascii: "0"),
        let value = Digits.value(of: decimals)
      else { return nil }
      rest = (decimals.count..<4).reduce(value) { value, _ in value * 10 }
    }
    let magnitude = whole * Self.scale + rest
    guard magnitude <= Self.largest.tenThousandths, magnitude > 0 || !isNegative else { return nil }
    tenThousandths = isNegative ? -magnitude : magnitude
  }

  /// The number with a decimal point and no needless zeros: "-1234.5".
  public var stored: String { text(whole: String(tenThousandths.magnitude / 10_000), point: ".") }

  /// The number as Danes write it: "-1.234,5".
  public var shown: String { danish }

  /// The number as Danes write it, with no needless zeros: "1.234,5".
  public var danish: String {
    text(whole: Int(tenThousandths.magnitude / 10_000).danish, point: ",")
  }

  /// The number as Danes write it, rounded to so many decimals: "1.234,50".
  public func danish(decimals: Int) -> String {
    let unit = (0..<max(0, 4 - decimals)).reduce(1) { power, _ in power * 10 }
    let rounded = Quantity(tenThousandths: rounded(to: unit) * unit)
    let (whole, rest) = rounded.tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
    let zeros = String(repeating: "0", count: 4 - String(rest).count)
    let sign = rounded.tenThousandths < 0 ? "-" : ""
    let decimalDigits = (zeros + String(rest)).prefix(decimals)
    return sign + Int(whole).danish + (decimals > 0 ? "," + decimalDigits : "")
  }

  /// The number as Danes write it, with its sign also when it is positive: "+1.234,5".
  public var signed: String { sign + danish }

  /// The same, rounded to so many decimals: "+1.234,50".
  public func signed(decimals: Int) -> String { sign + danish(decimals: decimals) }

  private var sign: String { self > .zero ? "+" : "" }

  private func text(whole: String, point: String) -> String {
    let rest = String(tenThousandths.magnitude % 10_000)
    var decimals = String(repeating: "0", count: 4 - rest.count) + rest
    while decimals.last == "0" { decimals.removeLast() }
    let sign = tenThousandths < 0 ? "-" : ""
    return sign + whole + (decimals.isEmpty ? "" : point + decimals)
  }
}

extension Quantity {
  /// Reads plain digits with at most four decimals after `point`.
  init?(digits text: some StringProtocol, point: Character) {
    let isNegative = text.first == "-" || text.first == "−"
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: point, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.allSatisfy(\.isDigits) else { return nil }
    let decimals = parts.count > 1 ? parts[1] : ""
    guard decimals.count <= 4, let units = Int(whole), units <= Int.largestStored,
      let rest = Int(decimals + String(repeating: "0", count: 4 - decimals.count))
    else { return nil }
    let magnitude = units * Self.scale + rest
    guard magnitude <= Self.largest.tenThousandths else { return nil }
    tenThousandths = isNegative ? -magnitude : magnitude
  }
}

extension StringProtocol {
  /// Whether there is at least one character, and each is one of 0–9.
  public var isDigits: Bool { !isEmpty && allSatisfy { $0.isASCII && $0.isNumber } }
}
