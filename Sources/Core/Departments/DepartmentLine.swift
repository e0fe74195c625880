import Text

extension NewDepartment {
  /// Reads a department written on one line: a name, and after semicolons or tabs the number of
  /// dwellings and the area in square metres, "Fjordglimt; 96; 7.940".
  ///
  /// Throws a sentence about what is wrong with the line.
  public init(line: String) throws(Refusal) {
    let parts = line.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == "\t" }
    ).map { String($0).trimmed }
    guard let name = parts.first, !name.isEmpty else {
      throw Refusal("En afdeling mangler sit navn: »\(line.trimmed)«.")
    }
    guard parts.count <= 3 else {
      throw Refusal("»\(name)«: skriv kun navn; antal boliger; areal i m².")
    }
    self.init(
      name: name,
      dwellings: try Self.number(
        parts.count > 1 ? parts[1] : "", .dwellings, "antallet af boliger", name),
      area: try Self.number(
        parts.count > 2 ? parts[2] : "", .wholeSquareMetres, "arealet i m²", name))
  }

  private static func number(
    _ text: String, _ form: NumberFormat, _ what: String, _ name: String
  ) throws(Refusal) -> Int? {
    if text.isEmpty { return nil }
    switch Int.read(text, as: form) {
    case .success(let number): return number
    case .failure(let refusal): throw Refusal("»\(name)«, \(what): \(refusal.message)")
    }
  }
}

extension Int {
  /// The number as Danes write it, with a full stop between thousands: "7.940".
  public var danish: String {
    let digits = Array(String(magnitude))
    let grouped = digits.enumerated().map { index, digit in
      let isStop = index > 0 && (digits.count - index) % 3 == 0
      return (isStop ? "." : "") + String(digit)
    }
    return (self < 0 ? "-" : "") + grouped.joined()
  }
}
