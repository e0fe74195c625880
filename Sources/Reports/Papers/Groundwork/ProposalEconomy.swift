import Core
import Text

/// What the models cost each department and each of its dwellings, before and after.
extension PaperMaker {
  var modelEconomy: PaperPart {
    let models = project.operatingModels.filter { !$0.isAsToday }
    let blocks = models.flatMap { [.heading($0.name)] + economy(of: $0) }
    return PaperPart(
      "oekonomi", "Økonomi før og efter", aside: models.isEmpty ? "" : "kroner",
      models.isEmpty
        ? [.paragraph("Der er ingen model at regne på ud over driften, som den er i dag.")]
        : blocks + [.paragraph(Self.rounding)])
  }

  private static let rounding =
    "Beløb pr. bolig er afdelingens beløb delt med antallet af boliger, og pr. måned er det delt med "
    + "12. Hvert af dem er afrundet til hele øre. Forskellen er den mellem de to beløb pr. måned. "
    + "Hver afdeling har sin egen økonomi."

  private func economy(of model: OperatingModel) -> [Block] {
    let departments = project.departments(in: model)
    if departments.isEmpty { return [.paragraph("Ingen afdelinger er med i modellen endnu.")] }
    let lines = departments.map { EconomyLine($0, project.economy(of: $0, in: model)) }
    if lines.allSatisfy({ $0.before == nil && $0.after == nil }) {
      return [.paragraph("Der er ikke skrevet udgifter for modellen endnu.")]
    }
    let total = lines.count > 1 ? EconomyLine(totalOf: lines) : nil
    return [yearly(lines, total, model), perDwelling(lines, total, model)]
  }

  private func yearly(
    _ lines: [EconomyLine], _ total: EconomyLine?, _ model: OperatingModel
  ) -> Block {
    let amounts = lines.flatMap { [$0.before, $0.after].compactMap { $0 } }
    let decimals = amounts.allSatisfy { Quantity($0.whole) == $0 } ? 0 : 2
    func row(_ line: EconomyLine, _ kind: PaperTable.Row.Kind) -> PaperTable.Row {
      .init(
        [
          line.name, line.before?.danish(decimals: decimals) ?? "mangler",
          line.after?.danish(decimals: decimals) ?? "mangler",
          line.difference?.signed(decimals: decimals) ?? "",
        ], kind)
    }
    return .table(
      PaperTable(
        caption: "Kroner om året for hver afdeling i »\(model.name)«, før og efter",
        columns: [
          .init("Kroner om året", width: 32), .init("Før", width: 14, isNumeric: true),
          .init("Efter", width: 14, isNumeric: true), .init("Forskel", width: 14, isNumeric: true),
        ], rows: lines.map { row($0, .plain) } + (total.map { [row($0, .total)] } ?? [])))
  }

  private func perDwelling(
    _ lines: [EconomyLine], _ total: EconomyLine?, _ model: OperatingModel
  ) -> Block {
    func row(_ line: EconomyLine, _ kind: PaperTable.Row.Kind) -> PaperTable.Row {
      let (before, after) = (line.cost(line.before), line.cost(line.after))
      let difference = before.flatMap { before in after.map(before.difference) }?.month
      return .init(
        [
          line.name, line.dwellings.map { $0.danish } ?? "mangler",
          before?.year?.danish(decimals: 2) ?? "", after?.year?.danish(decimals: 2) ?? "",
          before?.month?.danish(decimals: 2) ?? "", after?.month?.danish(decimals: 2) ?? "",
          difference?.signedKroner ?? "",
        ], kind)
    }
    return .table(
      PaperTable(
        caption: "Kroner pr. bolig for hver afdeling i »\(model.name)«, om året og om måneden",
        columns: [
          .init("Kroner pr. bolig", width: 16), .init("Boliger", width: 7, isNumeric: true),
          .init("År før", width: 9, isNumeric: true), .init("År efter", width: 9, isNumeric: true),
          .init("Md. før", width: 9, isNumeric: true),
          .init("Md. efter", width: 9, isNumeric: true),
          .init("Forskel", width: 9, isNumeric: true),
        ], rows: lines.map { row($0, .plain) } + (total.map { [row($0, .total)] } ?? [])))
  }
}

/// What a department, or all of them, pay before and after.
private struct EconomyLine {
  let name: String
  /// How many dwellings there are; nil when it isn't known.
  let dwellings: Int?
  let before: Quantity?
  let after: Quantity?

  init(_ department: Department, _ economy: ModelEconomy?) {
    name = department.name
    dwellings = department.dwellings
    (before, after) = (economy?.before, economy?.after)
  }

  /// All together; nil as soon as one of them lacks an amount, for then a sum would say too little.
  init?(totalOf lines: [EconomyLine]) {
    let (before, after) = (lines.compactMap(\.before), lines.compactMap(\.after))
    let dwellings = lines.compactMap(\.dwellings)
    guard before.count == lines.count, after.count == lines.count else { return nil }
    name = "I alt"
    self.dwellings = dwellings.count == lines.count ? dwellings.reduce(0, +) : nil
    (self.before, self.after) = (before.sum(), after.sum())
  }

  var difference: Quantity? {
    guard let before, let after else { return nil }
    return after - before
  }

  func cost(_ amount: Quantity?) -> DwellingCost? {
    amount.map { DwellingCost($0, dwellings: dwellings) }
  }
}
