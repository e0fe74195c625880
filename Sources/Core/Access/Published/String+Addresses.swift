extension String {
  /// The text with nothing in the places of what persons are reached or known by: addresses for mail,
  /// telephone numbers and CPR numbers.
  var withoutAddresses: String { replacingAddresses(with: "[udeladt]") }

  /// The text with another in the places of what persons are reached or known by.
  func replacingAddresses(with other: String) -> String {
    let numbers = DigitRuns(self)
    let places = mailAddresses + numbers.personNumbers + numbers.telephoneNumbers
    return replacing(places.map { (place: $0, with: other) })
  }

  /// Where addresses for mail stand, in UTF-8: words around the sign.
  var mailAddresses: [Range<Int>] {
    let bytes = Array(utf8)
    func isOfAddress(_ byte: UInt8) -> Bool { byte > 0x20 && !"<>()[],;:\"'".utf8.contains(byte) }
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap { sign in
      let start = bytes[..<sign].lastIndex { !isOfAddress($0) }.map { $0 + 1 } ?? 0
      let end = bytes[sign...].firstIndex { !isOfAddress($0) } ?? bytes.count
      return start < sign && sign + 1 < end ? start..<end : nil
    }
  }
}
