import Core
import Testing

@Suite("The calculator's figures") struct CalculationTests {
  let project = AllocationSample.project

  @Test func whatIsTriedChangesNothingUntilItIsKept() throws {
    var calculation = Calculation(project.allocationKey("Kontor")!, in: project)
    #expect(calculation.edit.changes.isEmpty)
    calculation.figures[.budget] = .some(Quantity(500_000))
    calculation.figures[.amount(.tenancyUnits, department: "Strandengen")] = .some(Quantity(100))
    let tried = try calculation.allocation()
    #expect(tried.kroner == Quantity(500_000))
    #expect(tried.shares[2].percent > Quantity(20))
    #expect(project.allocationKey("Kontor")?.budget == Quantity(487_333))
    var kept = project
    try kept.make(calculation.edit)
    #expect(try kept.allocationKey("Kontor")!.allocation(in: kept).get() == tried)
    #expect(kept.department("Strandengen")?.typedUnits == Quantity(100))
    for change in calculation.edit.changes.reversed() { try kept.apply(change.inverse) }
    #expect(kept == project)
  }

  @Test func everyFigureOfAMixtureCanBeTried() throws {
    let key = project.allocationKey("Maskiner")!
    for figure in key.figures(in: project) {
      var calculation = Calculation(key, in: project)
      calculation.figures[figure] = .some(Quantity(37))
      #expect(try calculation.allocation() != key.draft(in: project), "\(figure)")
      #expect(calculation.edit.changes.count == 1, "\(figure)")
    }
  }

  @Test func whatIsNot100IsShownInProportionButNotKept() throws {
    var calculation = Calculation(project.allocationKey("Vagtordning")!, in: project)
    calculation.figures[.amount(.fixed, department: "Fjordglimt")] = .some(Quantity(100))
    let shares = try calculation.allocation().shares
    #expect(shares.map(\.percent).sum() == Quantity(100))
    #expect(calculation.problem?.message.contains("58,5 for meget") == true)
  }

  @Test func anotherBasisCanBeTried() throws {
    var calculation = Calculation(project.allocationKey("Kontor")!, in: project)
    calculation.basis = .area
    #expect(try calculation.allocation().shares[0].percent == Quantity(stored: "35.4"))
    #expect(calculation.problem == nil)
  }
}
