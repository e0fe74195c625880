import Core
import Text
import Workbook

/// An allocation key as a sheet that works out the shares by itself: whoever changes a figure in it
/// sees what follows.
///
/// Its formulas do what `Apportionment` does: each department gets its part rounded down, and what is
/// left goes to those that lost most by it, of those that lost alike to the first.
struct KeyWorksheet {
  /// The rows above the departments: the title, the budget, the basis, the advice, the weights and
  /// the headings.
  private static let firstRow = 7
  private static let budget = "$B$2"
  private static let weights = "5"

  private let key: AllocationKey
  private let content: Result<(allocation: Allocation, parts: [KeyPart]), Refusal>

  init(_ key: AllocationKey, in project: Project, on day: Day) {
    self.key = key
    content = Result { () throws(Refusal) in
      let allocation = try key.allocation(in: project, on: day).get()
      return (allocation, try key.parts(for: allocation.shares.map(\.department), in: project))
    }
  }

  /// The sheet.
  var worksheet: Worksheet {
    typealias Field = Worksheet.Field
    let title = [Field(.text(key.name(in: Project(id: ""))), .title)]
    switch content {
    case .failure(let refusal):
      return sheet([title, [Field(.text(refusal.message))]], columns: [60], headingRows: 0)
    case .success(let (allocation, parts)):
      let count = parts.count
      let sums = ["Andel", "Procent", "Kroner"]
      let rows: [[Field]] =
        [
          title,
          [
            Field(.text("Budget i kroner"), .heading),
            Field(key.budget.map { .number($0.stored, .decimals(2)) } ?? .empty, .input),
          ],
          [Field(.text("Fordeles efter"), .heading), Field(.text(key.words))],
          [Field(.text("Ret de gule felter, så følger andelene med."), .line)],
          [Field(.text("Vægt"), .heading)] + parts.map { Field(number($0.weight), .input) },
          (["Afdeling"] + parts.map(\.basis.shown) + sums).map { Field(.text($0), .heading) },
        ]
        + allocation.shares.indices.map { row($0, allocation, parts) }
        + [total(allocation, parts)]
      return sheet(
        rows, columns: [28] + Array(repeating: 16, count: count) + [10, 10, 16],
        headingRows: Self.firstRow - 1)
    }
  }

  private func sheet(_ rows: [[Worksheet.Field]], columns: [Int], headingRows: Int) -> Worksheet {
    Worksheet(
      name: name, columns: columns.map { Worksheet.Column(width: $0) }, rows: rows,
      headingRows: headingRows, isFiltered: false)
  }

  /// The number and the name, without what a sheet's name can't have.
  private var name: String {
    let plain = "\(key.number) \(key.name.onOneLine)".filter { !"[]:*?/\\'".contains($0) }
    var name = ""
    for letter in plain
    where name.utf16.count + letter.utf16.count <= Worksheet.mostNameUnits { name.append(letter) }
    return name.trimmed
  }

  private func number(_ quantity: Quantity) -> Cell { .number(quantity.stored, .general) }

  private func row(
    _ index: Int, _ allocation: Allocation, _ parts: [KeyPart]
  ) -> [Worksheet.Field] {
    typealias Field = Worksheet.Field
    let share = allocation.shares[index]
    let last = Self.firstRow + allocation.shares.count - 1
    let number = Self.firstRow + index
    let proportions = column(parts.count + 2)
    let cell = "\(proportions)\(number)"
    let all = "\(proportions)$\(Self.firstRow):\(proportions)$\(last)"
    let amounts = parts.map { Field(self.number($0.amounts[index]), .input) }
    return [Field(.text(share.department.fullName.onOneLine))] + amounts + [
      Field(
        .formula(
          proportion(number, last, parts), value: String(part(index, parts)), .decimals(6))),
      Field(
        .formula(
          apportioned("10000", cell, all) + "/100", value: share.percent.stored, .decimals(2))),
      Field(
        .formula(
          "IF(\(Self.budget)=\"\",\"\"," + apportioned("ROUND(\(Self.budget)*100,0)", cell, all)
            + "/100)", value: share.kroner?.stored ?? "", .decimals(2))),
    ]
  }

  /// The department's part of the whole, by each ingredient's weight.
  private func proportion(_ row: Int, _ last: Int, _ parts: [KeyPart]) -> String {
    let terms = parts.indices.map { place in
      let letter = column(place + 2)
      return
        "\(letter)$\(Self.weights)*\(letter)\(row)/SUM(\(letter)$\(Self.firstRow):\(letter)$\(last))"
    }
    let weights = "$B$\(Self.weights):$\(column(parts.count + 1))$\(Self.weights)"
    return "(\(terms.joined(separator: "+")))/SUM(\(weights))"
  }

  /// A department's whole number of parts of `whole`.
  private func apportioned(_ whole: String, _ cell: String, _ all: String) -> String {
    // What a computer's numbers lose on the way is rounded off, so that equal remainders are equal.
    func exact(_ place: String) -> String { "ROUND(\(place)*\(whole),5)" }
    func rest(_ place: String) -> String { "ROUND(\(exact(place))-INT(\(exact(place))),5)" }
    let left = "\(whole)-SUMPRODUCT(INT(\(exact(all))))"
    let rank =
      "1+SUMPRODUCT(--(\(rest(all))>\(rest(cell))))"
      + "+SUMPRODUCT((\(rest(all))=\(rest(cell)))*(ROW(\(all))<ROW(\(cell))))"
    return "(INT(\(exact(cell)))+IF(\(rank)<=\(left),1,0))"
  }

  private func total(_ allocation: Allocation, _ parts: [KeyPart]) -> [Worksheet.Field] {
    typealias Field = Worksheet.Field
    let last = Self.firstRow + allocation.shares.count - 1
    func sum(_ place: Int, _ value: String, _ format: CellFormat) -> Field {
      let letter = column(place)
      return Field(
        .formula("SUM(\(letter)\(Self.firstRow):\(letter)\(last))", value: value, format), .sum)
    }
    let count = parts.count
    return [Field(.text("I alt"), .sum)]
      + parts.enumerated().map { sum($0 + 2, $1.amounts.sum().stored, .general) }
      + [
        sum(count + 2, "1", .decimals(6)), sum(count + 3, "100", .decimals(2)),
        sum(count + 4, allocation.kroner?.stored ?? "", .decimals(2)),
      ]
  }

  private func part(_ index: Int, _ parts: [KeyPart]) -> Double {
    let weights = parts.map(\.weight.double).reduce(0, +)
    return parts.map { $0.weight.double * $0.amounts[index].double / $0.amounts.sum().double }
      .reduce(0, +) / weights
  }

  private func column(_ number: Int) -> String { number.columnLetters }
}
