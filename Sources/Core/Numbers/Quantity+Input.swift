extension Quantity {
  /// Reads a number as Danes write it: "1.234,56", "1 234,56", "84" or "-3,5".
  ///
  /// A number with a point for decimals or a comma between thousands is refused in words rather than
  /// guessed at, for it could mean either.
  public static func read(_ text: String) -> Result<Quantity, Refusal> {
    let written = text.filter { !$0.isWhitespace }
    let isNegative = written.first == "-" || written.first == "−"
    let digits = isNegative ? written.dropFirst() : written[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber || ".,".contains($0) })
    else { return .failure(Refusal("»\(text)« er ikke et tal. Skriv fx 1.234,56.")) }
    let sides = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard sides.count <= 2, let wholePart = sides.first else {
      return .failure(
        Refusal("»\(text)« har flere kommaer. Skriv punktum mellem tusinder: 1.234.567,89."))
    }
    if sides.count == 2, sides[1].contains(".") {
      return .failure(
        Refusal("»\(text)« har komma før punktum. Skriv tallet på dansk: 1.234,56."))
    }
    let groups = wholePart.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else {
        return .failure(
          Refusal("»\(text)« kan ikke læses. Skriv komma før decimaler: 1,5 eller 1.234,56."))
      }
    }
    if sides.count == 2, sides[1].count > 4 {
      return .failure(Refusal("»\(text)« har for mange decimaler. Skriv højst fire."))
    }
    let plain = groups.joined() + (sides.count == 2 ? "," + sides[1] : "")
    if plain.count(where: { $0 != "," }) > 16
      || Int(groups.joined()).map({ $0 > Int.largestStored }) ?? false
    {
      return .failure(Refusal("»\(text)« er for stort. Det største er \(largest.danish)."))
    }
    guard let number = Quantity(digits: plain, point: ",") else {
      return .failure(Refusal("»\(text)« er ikke et tal. Skriv fx 1.234,56."))
    }
    return .success(isNegative ? -number : number)
  }
}
