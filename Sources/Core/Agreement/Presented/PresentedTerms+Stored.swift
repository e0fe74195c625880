/// The terms as a presented version keeps them: lines of texts with tabs between, under the number
/// of the form they have. It outlives the code; Journal.md describes it.
extension PresentedTerms {
  private static let form = "1"

  /// The lines.
  public var stored: String {
    var lines = [[Self.form]]
    lines += parties.map { ["party", $0.id, $0.name] }
    for presented in keys {
      let key = presented.key
      lines.append(
        ["key", key.id, String(key.number), key.name, key.budget?.stored ?? "", key.basis.stored]
          + KeyBasis.ingredients.map { key.weight(of: $0)?.stored ?? "" }
          + [key.period?.stored ?? "", presented.problem])
      lines += presented.parts.map { part in
        ["part", part.basis.stored] + part.amounts.map { $0?.stored ?? "" }
      }
      lines += (presented.allocation?.shares ?? []).map { share in
        ["share", share.department.id, share.percent.stored, share.kroner?.stored ?? ""]
      }
    }
    return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }

  /// Reads the lines; nil when they aren't of a form that is known.
  public init?(stored: String) {
    let lines = stored.utf8.split(separator: UInt8(ascii: "\n")).map {
      $0.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
    }
    guard lines.first == [Self.form] else { return nil }
    var parties: [Department] = []
    var keys: [PresentedKey] = []
    for line in lines.dropFirst() {
      switch line[0] {
      case "party" where line.count == 3: parties.append(Department(id: line[1], named: line[2]))
      case "key":
        guard let key = PresentedKey(line) else { return nil }
        keys.append(key)
      case "part", "share":
        guard let key = keys.popLast()?.adding(line, of: parties) else { return nil }
        keys.append(key)
      default: return nil
      }
    }
    self.init(parties: parties, keys: keys)
  }
}

extension PresentedKey {
  /// Reads the line of a key.
  fileprivate init?(_ line: [String]) {
    let weights = KeyBasis.ingredients.count
    guard line.count == weights + 8, let number = Int(stored: line[2]),
      let basis = KeyBasis(stored: line[5])
    else { return nil }
    var key = AllocationKey(id: line[1])
    (key.number, key.name, key.basis) = (number, line[3], basis)
    key.budget = Quantity(stored: line[4])
    key.period = Period(stored: line[6 + weights])
    for (ingredient, weight) in zip(KeyBasis.ingredients, line[6...]) {
      key.setWeight(Quantity(stored: weight), of: ingredient)
    }
    self.init(key: key, parts: [], allocation: nil, problem: line[7 + weights])
  }

  /// The key with a line of its figures or its shares; nil when it can't be read.
  fileprivate func adding(_ line: [String], of parties: [Department]) -> PresentedKey? {
    if line[0] == "part" {
      guard line.count > 1, let basis = KeyBasis(stored: line[1]) else { return nil }
      let part = Part(basis: basis, amounts: line.dropFirst(2).map { Quantity(stored: $0) })
      return PresentedKey(
        key: key, parts: parts + [part], allocation: allocation, problem: problem)
    }
    guard line.count == 4, let party = parties.first(where: { $0.id == line[1] }),
      let percent = Quantity(stored: line[2])
    else { return nil }
    let share = Share(department: party, percent: percent, kroner: Quantity(stored: line[3]))
    return PresentedKey(
      key: key, parts: parts, allocation: Allocation(shares: (allocation?.shares ?? []) + [share]),
      problem: problem)
  }
}
