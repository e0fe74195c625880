import Text

extension Quantity {
  /// Reads a number as Danes write it: "1.234,56", "1 234,56", "84", "-3,5" and "12 kr".
  ///
  /// A full stop or a blank stands only before three digits. A number with a point for decimals or a
  /// comma between thousands is refused in words rather than guessed at, for it could mean either.
  public static func read(
    _ text: String, as form: NumberFormat = .decimal
  ) -> Result<Quantity, Refusal> {
    Result { () throws(Refusal) in try NumberReader(text: text, form: form).read() }
  }
}

extension Int {
  /// Reads a whole number as Danes write it: "7940", "7.940", "7 940" or "7940,00".
  public static func read(_ text: String, as form: NumberFormat = .whole) -> Result<Int, Refusal> {
    Quantity.read(text, as: form).map(\.whole)
  }
}

/// Reads one text as a number, and says what to write where it can't.
private struct NumberReader {
  let text: String
  let form: NumberFormat

  func read() throws(Refusal) -> Quantity {
    let written = form.unit.stripped(from: text)
    let isNegative = written.first == "-" || written.first == "−"
    let digits = written.dropFirst(isNegative ? 1 : 0)
    guard digits.contains(where: \.isNumber),
      digits.allSatisfy({ Self.isDigit($0) || $0 == "," || Self.isBetweenThousands($0) })
    else { throw notANumber }
    if isNegative, form.isWhole, digits.contains(where: { "1"..."9" ~= $0 }) {
      throw refusal("er under 0")
    }
    let sides = digits.split(separator: ",", omittingEmptySubsequences: false)
    if sides.count > 2 {
      throw refusal("har flere kommaer. Skriv punktum mellem tusinder, fx \(form.example)")
    }
    let decimals = sides.count == 2 ? sides[1] : ""
    if decimals.contains(where: Self.isBetweenThousands) {
      throw refusal("har komma før punktum. Skriv tallet på dansk, fx \(form.example)")
    }
    let groups = sides[0].split(
      omittingEmptySubsequences: false, whereSeparator: Self.isBetweenThousands)
    if !areThousands(groups, sides[0]) {
      throw refusal(ofPoint: groups, hasComma: sides.count == 2)
    }
    let whole = groups.joined()
    guard whole.isDigits, sides.count == 1 || decimals.isDigits else { throw notANumber }
    try check(whole, decimals, isGrouped: groups.count > 1)
    let number = try number(whole, decimals)
    return isNegative ? -number : number
  }

  private func number(_ whole: String, _ decimals: Substring) throws(Refusal) -> Quantity {
    // Zeros at the end of a whole number's decimals say nothing.
    let kept = form.isWhole || decimals.isEmpty ? "" : "," + decimals
    guard let number = Quantity(digits: whole + kept, point: ",") else {
      throw refusal("er for stort. Det største er \(Quantity.largest.danish)")
    }
    return number
  }

  private func areThousands(_ groups: [Substring], _ side: Substring) -> Bool {
    if groups.count == 1 { return true }
    let marks = Set(side.filter(Self.isBetweenThousands).map { $0 == "." ? "." : " " })
    // Nobody groups a number that begins with 0, and a point there is rather a decimal point.
    return marks.count == 1 && (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private func check(
    _ whole: String, _ decimals: Substring, isGrouped: Bool
  ) throws(Refusal) {
    // Three decimals are perhaps thousands as the English write them.
    let asThousands =
      decimals.count == 3 && !isGrouped && (1...3).contains(whole.count)
      ? "\(whole).\(decimals)" : nil
    if form.isWhole {
      if decimals.count < 3, decimals.allSatisfy({ $0 == "0" }) { return }
      if let asThousands {
        throw refusal("har komma. Skriv punktum mellem tusinder: \(asThousands)")
      }
      throw notWhole(whole)
    }
    guard decimals.count > form.decimals else { return }
    if form.unit == .kroner {
      let rounded = "\(whole),\(decimals.prefix(2))"
      throw refusal(
        "har for mange decimaler; kroner har højst to. "
          + (asThousands.map { "Skriv \($0), hvis det er tusinder, ellers \(rounded)" }
            ?? "Skriv fx \(rounded)"))
    }
    throw refusal("har for mange decimaler. Skriv højst fire")
  }

  /// Suggests a comma where the point stands alone.
  private func refusal(ofPoint groups: [Substring], hasComma: Bool) -> Refusal {
    if groups.count == 2, !hasComma, text.contains("."), groups.allSatisfy({ $0.isDigits }),
      groups[0].first != "0" || groups[0] == "0" && !(form.isWhole && groups[1].count == 3)
    {
      let (whole, decimals) = (groups[0], groups[1])
      if !form.isWhole, decimals.count <= form.decimals {
        return refusal(
          "kan ikke læses, for punktum står kun mellem tusinder. Skriv komma før decimaler: "
            + "\(whole),\(decimals)")
      }
      if form.isWhole, decimals.allSatisfy({ $0 == "0" }) {
        return refusal(
          "kan ikke læses, for punktum står kun mellem tusinder. Skriv \(whole)")
      }
      if form.isWhole { return notWhole(String(whole)) }
    }
    return refusal(
      "kan ikke læses. Skriv punktum mellem tusinder\(form.isWhole ? "" : " og komma før decimaler"), "
        + "fx \(form.example)")
  }

  private func notWhole(_ whole: String) -> Refusal {
    let neighbours = Int(whole).map { [$0, $0 + 1].filter { $0 <= Int.largestStored } } ?? []
    let advice = neighbours.map(\.danish).joined(separator: " eller ")
    return refusal(
      "er ikke et helt tal. Skriv \(advice.isEmpty ? "fx \(form.example)" : advice)")
  }

  private var notANumber: Refusal {
    refusal("er ikke et \(form.called). Skriv fx \(form.example)")
  }

  private func refusal(_ words: String) -> Refusal { Refusal("\(text.quoted) \(words).") }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isBetweenThousands(_ character: Character) -> Bool {
    character == "." || character.isWhitespace
  }
}
