/// Finds what looks like a Danish civil registration number (CPR), which must not be written here.
public enum PersonNumber {
  /// Whether ten digits that begin with a date stand in the text, with or without a hyphen or a
  /// blank of any kind before the last four and within the date: `01 01 90-0000`; also as these are
  /// written in the address of a page.
  public static func occurs(in text: String) -> Bool {
    if text.utf8.contains(UInt8(ascii: "%")) {
      let plain = text.replacing("%20", with: " ").replacing("%2D", with: "-")
        .replacing("%2d", with: "-")
      if plain != text { return occurs(in: plain) }
    }
    var chain = Chain()
    for scalar in text.unicodeScalars {
      if let digit = Digits.value(of: scalar) {
        if chain.take(digit) { return true }
      } else if !chain.takeGap(scalar), chain.end() {
        return true
      }
    }
    return chain.end()
  }

  /// Whether an edit writes what looks like one.
  public static func occurs(in edit: Edit) -> Bool {
    edit.changes.contains { change in
      let type = change.reference.kind.type
      switch change {
      case .insert(_, let fields):
        return fields.contains { type.isWritten($0.key) && occurs(in: $0.value) }
      case .set(_, let field, _, let new?): return type.isWritten(field) && occurs(in: new)
      case .set, .remove: return false
      }
    }
  }

  /// Groups of digits with no more between them than people write within a number.
  private struct Chain {
    private var groups: [[Int]] = []
    private var gap = (hyphens: 0, length: 0)

    /// Takes a digit; true when a number ended before it.
    mutating func take(_ digit: Int) -> Bool {
      let isNewGroup = groups.isEmpty || gap.length > 0
      let isFound = gap.hyphens > 1 || gap.length > 3 ? end() : false
      gap = (0, 0)
      if isNewGroup { groups.append([]) }
      groups[groups.count - 1].append(digit)
      return isFound
    }

    /// Takes what may stand between the digits of a number; false when it is something else.
    mutating func takeGap(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .dashPunctuation: gap.hyphens += 1
      case .spaceSeparator: break
      // What can't be seen comes along from web pages and PDF files.
      case .format: return true
      default:
        // A tab, and a minus sign.
        if scalar == "\u{2212}" { gap.hyphens += 1 } else if scalar != "\t" { return false }
      }
      gap.length += 1
      return true
    }

    /// Begins anew; true when there was a number.
    mutating func end() -> Bool {
      defer { (groups, gap) = ([], (0, 0)) }
      return groups.indices.contains { first in
        [[10], [6, 4], [2, 2, 2, 4]].contains { lengths in
          let some = groups[first...].prefix(lengths.count)
          return some.map(\.count) == lengths && PersonNumber.isDate(some.flatMap { $0 })
        }
      }
    }
  }

  /// Whether the first six of ten digits are a date in the century that the seventh tells.
  private static func isDate(_ digits: [Int]) -> Bool {
    let (day, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    let year = digits[4] * 10 + digits[5]
    let century =
      switch digits[6] {
      case 0...3: 1900
      case 4, 9: year < 37 ? 2000 : 1900
      default: year < 58 ? 2000 : 1800
      }
    return Day(year: century + year, month: month, day: day) != nil
  }
}

extension Digits {
  /// The value of an ASCII digit, or nil for anything else.
  fileprivate static func value(of scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value - 48) : nil
  }
}
