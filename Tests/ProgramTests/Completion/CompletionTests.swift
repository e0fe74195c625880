import ArgumentParser
import Testing

@testable import samdrift

@Suite("Completion") struct CompletionTests {
  static func words(_ line: String...) -> [String] {
    Completion.proposal(for: line).lines.map { line in String(line.prefix { $0 != "\t" }) }
  }

  @Test func commandsAreProposedWithTheirHelp() {
    #expect(
      Completion.proposal(for: ["tav"]).lines
        == ["tavle\tVis tavlen som ren tekst, også til skærmlæsere."])
    #expect(Self.words("").contains("milepæl"))
    #expect(Self.words("møder", "n") == ["næste"])
    #expect(Self.words("møder", "punkt", "fl") == ["flyt"])
    #expect(Self.words("--projekt", "Min plan", "ta") == ["tavle"])
  }

  @Test func theOtherSpellingGoesOnAsItBegan() {
    #expect(Self.words("maa") == ["maal"])
    #expect(Self.words("må") == ["mål"])
    #expect(Self.words("--oplae") == ["--oplaes"])
    #expect(Self.words("moeder", "naes") == ["naeste"])
    #expect(Self.words("milepael", "7", "--naa") == ["--naaet"])
    #expect(Self.words("papir", "oplae") == ["oplaeg"])
    #expect(Self.words("mål", "ret", "1", "--retning", "hoe") == ["hoejere er bedre"])
    #expect(Self.words("tavle", "--hj") == ["--hjælp"])
  }

  @Test func valuesAreProposedWhereTheyMayStand() {
    #expect(Self.words("papir", "o") == ["oversigt", "oplæg", "orientering"])
    #expect(Self.words("papir", "oplæg", "") == [])
    let statuses = ["ikke startet", "i gang"]
    #expect(Self.words("milepæl", "7", "--status", "i") == statuses)
    #expect(Self.words("milepæl", "7", "--status=i") == statuses.map { "--status=\($0)" })
    // As bash splits it.
    #expect(Self.words("milepæl", "7", "--status", "=", "i") == statuses)
    #expect(Self.words("milepæl", "7", "--status", "=", "i gang", "--fr") == ["--frist"])
    #expect(Self.words("milepæl", "7", "--ansvarlig", "") == [])
    #expect(Self.words("plan", "import", "") == [":fil"])
    #expect(Self.words("påmind", "--eml", "") == [":mappe"])
  }

  @Test func anOptionIsProposedOnceUnlessItMayBeRepeated() {
    #expect(Self.words("milepæl", "7", "--json", "--js") == [])
    #expect(Self.words("milepæl", "7", "--naaet", "i dag", "--nå") == [])
    #expect(Self.words("milepæl", "7", "--kryds", "1", "--kr") == ["--kryds"])
    #expect(Self.words("milepæl", "7", "--", "--js") == [])
  }

  @Test func helpIsAskedForByCommandsAlone() {
    #expect(Self.words("hjælp", "plan", "ti") == ["tilføj", "tidsplan"])
    #expect(Self.words("hjaelp", "plan", "tidsplan", "") == [])
    #expect(Self.words("help", "--js") == [])
  }

  @Test func everyCommandIsProposedAndSoIsEveryOptionOfIt() {
    func walk(_ command: any ParsableCommand.Type, _ path: [String]) {
      let proposed = Completion.proposal(for: path + ["--"]).lines
      #expect(!proposed.isEmpty || command == Help.self, "\(path)")
      for next in command.commands {
        #expect(
          Completion.proposal(for: path + [next.names[0]]).lines.contains {
            $0.hasPrefix("\(next.names[0])\t")
          }, "\(path) \(next.names[0])")
        walk(next.type, path + [next.names[0]])
      }
    }
    walk(Samdrift.self, [])
  }
}
