/// The runs of digits in a text, to find the numbers in it that a person is reached or known by.
struct DigitRuns {
  /// A run of digits and what stands before it, back to the one before.
  private struct Run {
    var gap = ""
    var digits = ""
    /// Its place in UTF-8.
    var place = 0..<0
  }

  /// What may stand between the parts of one number.
  private enum Mark {
    case blank, dash, dot
  }

  private let text: String
  private var runs: [Run] = []
  /// What stands after the last.
  private var end = ""

  init(_ text: String) {
    self.text = text
    var run = Run()
    var offset = 0
    for scalar in text.unicodeScalars {
      let next = offset + UTF8.width(scalar)
      if ("0"..."9").contains(scalar) {
        run.place = (run.digits.isEmpty ? offset : run.place.lowerBound)..<next
        run.digits.unicodeScalars.append(scalar)
      } else {
        if !run.digits.isEmpty {
          runs.append(run)
          run = Run()
        }
        run.gap.unicodeScalars.append(scalar)
      }
      offset = next
    }
    if run.digits.isEmpty { end = run.gap } else { runs.append(run) }
  }

  /// Where CPR numbers stand.
  var personNumbers: [Range<Int>] {
    let bytes = Array(text.utf8)
    return runs.indices.compactMap { last in
      // Its parts are four at the most.
      (max(0, last - 3)...last).reversed().lazy
        .map { runs[$0].place.lowerBound..<runs[last].place.upperBound }
        .first { PersonNumber.occurs(in: String(decoding: bytes[$0], as: UTF8.self)) }
    }
  }

  /// Where telephone numbers stand: eight digits as people write them, with the country's before them
  /// or not, or those of another country after a plus.
  ///
  /// Days, years beside each other, amounts, decimal and longer numbers aren't such.
  var telephoneNumbers: [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < runs.count {
      if let last = date(from: index) {
        index = last + 1
      } else if let last = lastOfTelephone(from: index) {
        let plus = isAfterPlus(index) ? 1 : 0
        places.append(runs[index].place.lowerBound - plus..<runs[last].place.upperBound)
        index = last + 1
      } else {
        index += 1
      }
    }
    return places
  }

  // MARK: - Telephones

  private func isAfterPlus(_ index: Int) -> Bool { runs[index].gap.last == "+" }

  private func lastOfTelephone(from first: Int) -> Int? {
    let digits = runs[first].digits
    if isAfterPlus(first) || digits.hasPrefix("0045") {
      let isDanish = digits == "45" || digits == "0045"
      if isDanish, mark(before: first + 1) != nil { return lastOfEight(from: first + 1) }
      if !digits.hasPrefix("45"), isAfterPlus(first) { return lastOfForeign(from: first) }
      return [10, 12].contains(digits.count) ? first : nil
    }
    // The rest of a day, a decimal or a longer number.
    if first > 0, [".", ",", "-"].contains(runs[first].gap) { return nil }
    return lastOfEight(from: first)
  }

  private func lastOfForeign(from first: Int) -> Int? {
    var last = first
    while mark(before: last + 1) != nil, runs[last + 1].digits.count > 1 { last += 1 }
    return (7...15).contains(runs[first...last].reduce(0) { $0 + $1.digits.count }) ? last : nil
  }

  private func lastOfEight(from first: Int) -> Int? {
    var last = first
    var sizes = [runs[first].digits.count]
    while sizes.reduce(0, +) < 8, let next = mark(before: last + 1),
      last == first || next == mark(before: last)
    {
      last += 1
      sizes.append(runs[last].digits.count)
    }
    guard sizes.reduce(0, +) == 8, !sizes.contains(1), !isAmount(first...last) else { return nil }
    if last == first { return isDecimal(first) ? nil : first }
    if mark(before: last) == .dot { return sizes == [2, 2, 2, 2] ? last : nil }
    return runs[first...last].allSatisfy { $0.digits.isYear } ? nil : last
  }

  /// What stands between a run and the one before it, where it is no more than may be in a number.
  private func mark(before index: Int) -> Mark? {
    guard runs.indices.contains(index), index > 0 else { return nil }
    let gap = runs[index].gap.unicodeScalars
    if gap.count < 3, gap.allSatisfy({ $0.properties.generalCategory == .spaceSeparator }) {
      return .blank
    }
    guard let only = gap.first, gap.count == 1 else { return nil }
    if only == "." { return .dot }
    return only.properties.generalCategory == .dashPunctuation ? .dash : nil
  }

  // MARK: - What isn't

  private func after(_ index: Int) -> String {
    runs.indices.contains(index + 1) ? runs[index + 1].gap : end
  }

  private func isDecimal(_ index: Int) -> Bool {
    runs.indices.contains(index + 1) && [",", "."].contains(runs[index + 1].gap)
  }

  private func isAmount(_ range: ClosedRange<Int>) -> Bool {
    let before = runs[range.lowerBound].gap.lowercased().filter { $0 != " " && $0 != "." }
    let behind = after(range.upperBound).drop { $0.isWhitespace }
    return ["kr", "dkk"].contains(where: before.hasSuffix)
      || ["kr", "m²", "m2", "kvm", "timer", "%"].contains { behind.hasPrefix($0) }
      || runs.indices.contains(range.upperBound + 1) && runs[range.upperBound + 1].gap == ","
        && after(range.upperBound + 1).drop { $0.isWhitespace }.hasPrefix("kr")
  }

  /// The last run of a day that begins at one: 31-12-2026, or 2026-12-31.
  private func date(from first: Int) -> Int? {
    guard first + 2 < runs.count, let mark = mark(before: first + 1),
      mark == self.mark(before: first + 2)
    else { return nil }
    var parts = runs[first...first + 2].map(\.digits)
    if parts[0].isYear { parts.reverse() }
    guard parts[2].isYear, let day = Int(parts[0]), let month = Int(parts[1]) else { return nil }
    return (1...31).contains(day) && (1...12).contains(month) ? first + 2 : nil
  }
}

extension String {
  fileprivate var isYear: Bool { count == 4 && (hasPrefix("19") || hasPrefix("20")) }
}
