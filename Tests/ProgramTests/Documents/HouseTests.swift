import Foundation
import TestSupport
import Testing

@Suite("The house") struct HouseTests {
  private let house: House

  init() throws { house = try House() }

  @Test func itsPictureIsUpToDate() {
    #expect(house.floors.first?.map(\.name) == ["samdrift"])
    #expect(house.subjects.contains("Milestones"))
    expectDocument(house.page, "Documentation/House.md")
  }

  /// What the compiler can't refuse while another target happens to be built.
  @Test func noFileImportsWhatItsRoomDoesNotName() throws {
    let names = Set(house.rooms.map(\.name))
    for room in house.rooms {
      let folder = Documentation.root.appendingPathComponent("Sources/\(room.name)")
      let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      for file in try #require(files) where file.hasSuffix(".swift") {
        let text = try Documentation.text(of: "Sources/\(room.name)/\(file)")
        let imports = text.matches(of: /(?m)^(?:@testable )?import (\w+)/).map { String($0.1) }
        let unnamed = imports.filter(names.contains).filter { !room.knows.contains($0) }
        #expect(unnamed.isEmpty, "\(room.name)/\(file)")
      }
    }
  }
}
