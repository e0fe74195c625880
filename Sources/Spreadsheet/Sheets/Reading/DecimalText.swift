/// A decimal number in digits, so that nothing is lost on its way from one spelling to another.
struct DecimalText: Equatable {
  private var isNegative = false
  /// Its digits from 0 to 9, the first of which isn't 0.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; below zero where more zeros follow it.
  private var point = 0

  /// Reads a number such as "-1234.5" or "1.5E-3"; nil for anything else, and for one with more than
  /// some hundred digits.
  init?(_ text: String) {
    let halves =
      text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        .count == 1
      ? text.split(separator: "E", maxSplits: 1, omittingEmptySubsequences: false)
      : text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let mantissa = halves.first, mantissa.utf8.count <= 100 else { return nil }
    var exponent = 0
    if halves.count == 2 {
      guard let number = Int(halves[1]), (-100...100).contains(number) else { return nil }
      exponent = number
    }
    var (hasPoint, hasDigit) = (false, false)
    for (place, byte) in mantissa.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: "+") where place == 0: break
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        digits.append(byte - UInt8(ascii: "0"))
        if !hasPoint { point += 1 }
      default: return nil
      }
    }
    guard hasDigit else { return nil }
    point += exponent
    normalise()
  }

  /// The number times ten to a power.
  func shifted(by places: Int) -> DecimalText {
    var result = self
    result.point += places
    return result
  }

  /// The number with so many significant digits at most; halves go away from zero.
  func rounded(toDigits count: Int) -> DecimalText { keeping(count) }

  /// The number with so many decimals at most; halves go away from zero.
  func rounded(toDecimals count: Int) -> DecimalText { keeping(point + count) }

  /// The number as Danes write it, without marks between thousands: "-1234,5".
  var danish: String {
    func text(_ digits: some Sequence<UInt8>) -> String { digits.map { String($0) }.joined() }
    if digits.isEmpty { return "0" }
    let whole = point <= 0 ? [] : (0..<point).map { digits.indices.contains($0) ? digits[$0] : 0 }
    let zeros = Array(repeating: UInt8(0), count: max(0, -point))
    let decimals = zeros + digits.dropFirst(max(0, point))
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : text(whole))
      + (decimals.isEmpty ? "" : "," + text(decimals))
  }

  private func keeping(_ count: Int) -> DecimalText {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.normalise()
      return result
    }
    result.digits = Array(digits.prefix(count))
    if digits[count] >= 5 {
      var place = count - 1
      while place >= 0, result.digits[place] == 9 {
        result.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        result.digits[place] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    result.normalise()
    return result
  }

  private mutating func normalise() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }
}
