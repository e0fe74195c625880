extension Playbook {
  /// Milestones 5 to 9, the phase Udvikling.
  static let developmentMilestones = [
    MilestoneTemplate(
      number: 5,
      phase: .development,
      title: "Inddragelse af beboervalgte og den lokale drift",
      shortTitle: "Dialog og inddragelse",
      purpose: """
        Beboervalgte og medarbejdere skal kunne se sig selv i samdriften og bakke den op. Det \
        kræver en rigtig dialog om modellen, mens den stadig kan ændres.
        """,
      outcome: """
        Dialogen er holdt, modellen er om nødvendigt rettet til, og det er vurderet, om \
        afdelingerne er parate til at tiltræde.
        """,
      decidedBy: """
        Drejebogen nævner ingen godkendelse. Projektet vurderer, om de beboervalgte er parate.
        """,
      checklist: [
        "Hold møde med hver afdelingsbestyrelse",
        "Hold møde med medarbejderne i den lokale drift",
        "Skriv spørgsmål og bekymringer ned, og svar på dem alle",
        "Ret modellen til, hvor indvendingerne holder",
        "Fortæl, hvad samtalerne ændrede, og hvad de ikke ændrede",
        "Vurdér for hver afdeling, om den er parat til at tiltræde",
      ],
      advice: """
        Hold medarbejdermøderne i arbejdstiden, og sig ærligt, hvad du endnu ikke ved. Det \
        gælder folks job og husleje, og tavshed bliver til rygter.
        """
    ),
    MilestoneTemplate(
      number: 6,
      phase: .development,
      title: "Tiltrædelse af aftale om samdrift mellem boligafdelinger",
      shortTitle: "Tiltrædelse af aftale",
      purpose: """
        Hver afdeling forpligter sig på skrift. Aftalen skiller de fælles opgaver fra dem, som \
        afdelingen beholder, så ingen senere er i tvivl.
        """,
      outcome: """
        Aftalen er skrevet, og de beboervalgte i hver deltagende afdeling har tiltrådt den.
        """,
      decidedBy: "De beboervalgte i hver deltagende afdeling.",
      decisionRule: .accessionByEachDepartment,
      appendix: "nr. 4",
      checklist: [
        "Skriv, hvad der bliver fælles, og hvad hver afdeling beholder",
        "Skriv fordelingsnøglen ind med et eksempel for hver afdeling",
        "Aftal, hvordan en afdeling kommer med eller træder ud",
        "Aftal, hvordan uenighed løses",
        "Aftal, hvornår aftalen tages op igen",
        "Send udkastet til afdelingsbestyrelserne i god tid",
        "Få hver afdelings beslutning ført til referat",
      ],
      advice: """
        Skriv også det ned, som alle er enige om. Om to år sidder der andre om bordet, og så er \
        det papiret, der husker.
        """
    ),
    MilestoneTemplate(
      number: 7,
      phase: .development,
      title: "Fastlæggelse af implementeringsplan",
      shortTitle: "Implementeringsplan",
      purpose: """
        Aftalen omsættes til konkrete aktiviteter, så alle kan se, hvad der skal ske og hvornår.
        """,
      outcome:
        "Implementeringsplanen er lagt og viser de aktiviteter, der fører aftalen ud i livet.",
      decidedBy: "Drejebogen nævner ingen godkendelse. I afgør selv, om planen er færdig.",
      appendix: "nr. 5",
      checklist: [
        "Skriv de aktiviteter op, som aftalen kræver",
        "Giv hver aktivitet én ansvarlig og en frist",
        "Gå vagter, arbejdsplaner og nøgler igennem med medarbejderne",
        "Inddrag tillids- og arbejdsmiljørepræsentanten, og afklar varsling, før arbejdet ændres",
        "Find de aktiviteter, der må vente på andre",
        "Læg de fælles udgifter ind i budgetterne, og få dem godkendt på afdelingsmøderne",
      ],
      advice: """
        Tag det praktiske alvorligt: nøgler, biler, arbejdstøj og adgang til it. Det afgør, om \
        den første uge går godt.
        """
    ),
    MilestoneTemplate(
      number: 8,
      phase: .development,
      title: "Orientering om den nye samdrift",
      shortTitle: "Orientering",
      purpose: """
        Alle, der mærker samdriften, skal vide, hvad den betyder for netop dem. Det gælder både \
        beboere og beboervalgte, medarbejdere i driften og leverandører.
        """,
      outcome: """
        Det er valgt, hvem der skal orienteres, og de har fået materiale om, hvad samdriften \
        betyder for dem.
        """,
      decidedBy:
        "Drejebogen nævner ingen godkendelse. I afgør selv, om alle er orienteret.",
      checklist: [
        "Vælg, hvem der skal orienteres",
        "Skriv, hvad samdriften betyder for hver gruppe",
        "Orientér medarbejderne, før beboerne får brevet",
        "Præsentér de medarbejdere, som beboerne vil møde",
        "Oplys, hvor beboerne henvender sig, og hvornår der er åbent",
        "Giv leverandørerne besked om kontaktpersoner og fakturaadresse",
        "Del materialet ud, og notér datoen",
      ],
      advice: """
        Fortæl beboerne, hvem der fremover ringer på, og hvordan de kan kendes. Det giver mere \
        ro end et langt brev om organisationen.
        """
    ),
    MilestoneTemplate(
      number: 9,
      phase: .development,
      title: "Markering af samdriftens opstart",
      shortTitle: "Markering af opstart",
      purpose: """
        En synlig start styrker samarbejdet og samler folk om det nye. Markeringen skal passe \
        til den opbakning, der faktisk er.
        """,
      outcome: """
        Samdriften er begyndt, og starten er markeret på en måde, der passer til stemningen.
        """,
      decidedBy: "Drejebogen nævner ingen godkendelse. Projektet vælger selv formen.",
      checklist: [
        "Vurdér opbakningen, før du vælger form",
        "Vælg en form, som beboere og medarbejdere er trygge ved",
        "Invitér beboere, beboervalgte og medarbejdere",
        "Lad medarbejderne fortælle, hvad de nu er fælles om",
        "Notér den dato, samdriften begynder",
      ],
      advice: """
        Er nogen stadig imod beslutningen, så vælg kaffe og samtale frem for taler og flag. \
        En lille markering, alle kan være med i, er bedre end en stor.
        """
    ),
  ]
}
