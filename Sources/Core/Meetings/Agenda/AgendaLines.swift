import Text

extension Meeting {
  /// The lines of an agenda that is written as a text, as they stand there.
  public var agendaLines: [String] { agenda.filledLines }

  /// What the points are called that the lines of the text stand for: without the numbers and dashes
  /// that people have put before them, for points have those of themselves.
  public var agendaTitles: [String] {
    var number = 0
    return agendaLines.map { line in
      if let rest = line.withoutDash { return rest }
      guard let rest = line.withoutNumber(number + 1) else { return line }
      number += 1
      return rest
    }
  }
}

extension String {
  /// The text after a dash and a blank; nil where it doesn't begin so.
  fileprivate var withoutDash: String? {
    guard let first, "-–—•*".contains(first) else { return nil }
    return dropFirst().afterBlank
  }

  /// The text after a number, a full stop or another sign, and a blank; nil where it doesn't begin so,
  /// or is a date.
  fileprivate func withoutNumber(_ number: Int) -> String? {
    let digits = String(number)
    guard hasPrefix(digits), let sign = dropFirst(digits.count).first, ".):".contains(sign),
      let rest = dropFirst(digits.count + 1).afterBlank
    else { return nil }
    let next = rest.lowercased()
    let isDate = (1...12).contains { month in
      next.hasPrefix(MonthName.full(month)) || next.hasPrefix(MonthName.short(month))
    }
    return isDate ? nil : rest
  }
}

extension Substring {
  /// What stands after blanks; nil without blanks, or with nothing after them.
  fileprivate var afterBlank: String? {
    guard first?.isWhitespace == true else { return nil }
    let rest = String(self).trimmed
    return rest.isEmpty ? nil : rest
  }
}
