extension String {
  /// The text with nothing in the places of addresses for mail and Danish telephone numbers.
  var withoutAddresses: String {
    replacing(
      (mailAddresses + telephoneNumbers).map { (place: $0, with: "[udeladt]") })
  }

  /// Where addresses for mail stand, in UTF-8: words around the sign.
  private var mailAddresses: [Range<Int>] {
    let bytes = Array(utf8)
    func isOfAddress(_ byte: UInt8) -> Bool { byte > 0x20 && !"<>()[],;:\"'".utf8.contains(byte) }
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap { sign in
      let start = bytes[..<sign].lastIndex { !isOfAddress($0) }.map { $0 + 1 } ?? 0
      let end = bytes[sign...].firstIndex { !isOfAddress($0) } ?? bytes.count
      return start < sign && sign + 1 < end ? start..<end : nil
    }
  }

  /// Where eight digits stand together or two by two or four by four, in UTF-8; years beside each
  /// other, amounts and longer numbers aren't such.
  private var telephoneNumbers: [Range<Int>] {
    let bytes = Array(utf8)
    var places: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      let groups = bytes.digitGroups(from: index)
      if let number = bytes.telephoneNumber(of: groups) { places.append(number) }
      index = groups.last?.upperBound ?? index + 1
    }
    return places
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension [UInt8] {
  /// Runs of digits that have a blank between them.
  fileprivate func digitGroups(from start: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var place = start
    while place < count, self[place].isDigit {
      let end = self[place...].firstIndex { !$0.isDigit } ?? count
      groups.append(place..<end)
      place = end < count && self[end] == 0x20 ? end + 1 : count
    }
    return groups
  }

  /// The place of the number that the groups are, without the country's before it; nil where they are
  /// none.
  fileprivate func telephoneNumber(of groups: [Range<Int>]) -> Range<Int>? {
    var groups = groups
    guard let first = groups.first else { return nil }
    let before = first.lowerBound > 0 ? self[first.lowerBound - 1] : 0x20
    if before == UInt8(ascii: "+") || first.count == 4 && self[first].elementsEqual("0045".utf8) {
      groups.removeFirst()
    }
    let sizes = groups.map(\.count)
    guard let start = groups.first, let last = groups.last,
      [[8], [2, 2, 2, 2], [4, 4]].contains(sizes), !".,-/".utf8.contains(before)
    else { return nil }
    func isYear(_ group: Range<Int>) -> Bool {
      ["19", "20"].contains { self[group].starts(with: $0.utf8) }
    }
    let isYears = sizes == [4, 4] && groups.allSatisfy(isYear)
    let after = self[last.upperBound...].drop { $0 == 0x20 }
    let isAmount = ["kr", "m²", "timer"].contains { after.starts(with: $0.utf8) }
    return isYears || isAmount ? nil : start.lowerBound..<last.upperBound
  }
}
