import Core
import Testing

@testable import Reports

/// A record is written as JSON by what its fields are.
@Suite("A made-up kind: JSON") struct BoatJSONTests {
  @Test func aRecordIsWrittenByItsFields() throws {
    var project = Project(id: "p")
    let others: [any Entity] = [
      Department(id: "d1").with { $0.name = "Engen" },
      Department(id: "d2").with { $0.name = "Bakken" },
      Goal(id: "g1").with { $0.number = 3 }, Milestone(id: "7"),
    ]
    for record in others { try project.apply(record.insertion) }
    let boat = Boat(id: "i").with {
      ($0.note, $0.length, $0.year) = ("\"citat\"", Quantity(hundredths: 8_450), 1_987)
      ($0.launched, $0.rig, $0.isInsured) = (Day(iso: "2026-12-03"), .sloop, true)
      ($0.goal, $0.milestone, $0.owners) = ("g1", "7", ["d2", "gone", "d1"])
      ($0.number, $0.position, $0.keyPlace) = (12, 4, "under måtten")
    }
    let writer = RecordWriter(project)
    #expect(
      Report.json(writer.object(of: boat)) == """
        {
          "berth" : 1,
          "condition" : "good",
          "goal" : 3,
          "isInsured" : true,
          "kind" : "sloop",
          "kindText" : "sluppe",
          "launched" : "2026-12-03",
          "length" : 84.5,
          "milestone" : 7,
          "name" : "",
          "note" : "\\"citat\\"",
          "number" : 12,
          "owners" : [
            "Bakken",
            "Engen"
          ],
          "year" : 1987
        }

        """)
    // What is nothing is left out, and what has a default is there.
    #expect(
      Report.json(writer.object(of: Boat(id: "i"), with: ["note": nil, "more": 1])) == """
        {
          "berth" : 1,
          "condition" : "good",
          "isInsured" : false,
          "kind" : "cutter",
          "kindText" : "kutter",
          "more" : 1,
          "name" : "",
          "number" : 0,
          "owners" : [

          ]
        }

        """)
    #expect(
      Report.json(writer.object(of: boat, only: ["launched"]))
        == "{\n  \"launched\" : \"2026-12-03\"\n}\n")
  }
}
