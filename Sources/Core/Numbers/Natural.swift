/// A whole number from 0 upwards, as large as need be (naturligt tal).
///
/// Shares of a mixture have denominators of any size; with these they are compared exactly.
struct Natural: Equatable, Sendable {
  /// The digits in base 2³², the least significant first, without zeros at the end.
  private var digits: [UInt32]

  /// Creates a number from one that isn't negative.
  init(_ number: Int) {
    precondition(number >= 0)
    digits = [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)]
    trim()
  }

  static func + (a: Natural, b: Natural) -> Natural {
    var sum = a
    var carry: UInt64 = 0
    for place in 0..<max(a.digits.count, b.digits.count) {
      let total = UInt64(a.digit(place)) + UInt64(b.digit(place)) + carry
      sum.set(place, to: UInt32(truncatingIfNeeded: total))
      carry = total >> 32
    }
    if carry > 0 { sum.digits.append(UInt32(carry)) }
    return sum
  }

  /// The difference; `b` may not be the larger.
  static func - (a: Natural, b: Natural) -> Natural {
    var difference = a
    var borrow: Int64 = 0
    for place in a.digits.indices {
      let rest = Int64(a.digit(place)) - Int64(b.digit(place)) - borrow
      difference.digits[place] = UInt32(truncatingIfNeeded: rest)
      borrow = rest < 0 ? 1 : 0
    }
    precondition(borrow == 0 && b.digits.count <= a.digits.count)
    difference.trim()
    return difference
  }

  static func * (a: Natural, b: Natural) -> Natural {
    var product = Natural(0)
    product.digits = Array(repeating: 0, count: a.digits.count + b.digits.count)
    for (place, digit) in a.digits.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in b.digits.enumerated() {
        let total =
          UInt64(digit) * UInt64(factor) + UInt64(product.digits[place + other]) + carry
        product.digits[place + other] = UInt32(truncatingIfNeeded: total)
        carry = total >> 32
      }
      product.digits[place + b.digits.count] = UInt32(carry)
    }
    product.trim()
    return product
  }

  private func digit(_ place: Int) -> UInt32 { place < digits.count ? digits[place] : 0 }

  private mutating func set(_ place: Int, to digit: UInt32) {
    if place < digits.count { digits[place] = digit } else { digits.append(digit) }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
  }
}

extension Natural: Comparable {
  static func < (a: Natural, b: Natural) -> Bool {
    if a.digits.count != b.digits.count { return a.digits.count < b.digits.count }
    for place in a.digits.indices.reversed() where a.digits[place] != b.digits[place] {
      return a.digits[place] < b.digits[place]
    }
    return false
  }
}
