"""What a verb of saying reports: where its clause begins, behind an addressee, a time or an occasion."""

import re

from pipeline.stages.extract.english.quotes.paragraph import QuotedParagraph, Verb

FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|cannot|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t|can['’]t|couldn['’]t"
    r"|wouldn['’]t|hasn['’]t|haven['’]t|hadn['’]t|didn['’]t|doesn['’]t|don['’]t)(?!\w)"
)
_CLAUSE = re.compile(
    rf" (?!(?:that|which|who|to|for|by|with|about|against|as)(?!\w))(?:(?!(?:that|which|who|whom|whose|to|by|with|where|when|as)(?!\w))[^\s,.;:“”\"]+,? ){{1,9}}?{FINITE}",
    re.IGNORECASE,
)
_PLAIN_CLAUSE = re.compile(
    r" (?:the|an?|its|his|her|their|this|these|most|many) (?:[\w’'-]+ ){1,3}?[a-z-]+(?:ed|s) (?:the|an?|his|her|their|its|less|more|no|only|too|that|well|him|them|it|nothing|everything|up|down)(?!\w)"
)
"""A clause without an auxiliary: `noted [the test costs less] than a bowl of soup`."""
_PRONOUN_CLAUSE = re.compile(r" (?:he|she|they|we|it|there|I|you) [a-z]+")
"""A clause whose subject is a pronoun: `claimed [he knew nothing]`."""
_WHEN = (
    r"(?:(?:,? ?(?:late |early )?(?:on|last|this) \w*(?:day|week|month|year|morning|afternoon|evening|night)(?: (?:morning|afternoon|evening|night))?"
    r"|,? ?(?:yesterday|today|earlier|recently|again|also|later|then|Thursday|Friday|Saturday|Sunday|Monday|Tuesday|Wednesday)"
    r"|,? ?on (?:\w+ \d{1,2}|\d{1,2} \w+)(?:, \d{4})?"
    r"|,? ?(?:in|at|during|on|through|via) (?:an?|the|his|her|its|their|this) (?:[\w’'-]+ ){0,3}(?:statement|report|conference|briefing|interview|meeting|letter|post|ceremony|event|hearing|forum"
    r"|workshop|seminar|session|announcement|press release|release|email|speech|document|message|webpage|website|notice|bulletin|talk|discussion|inspection|launch|dispatch|update|call|trial|visit|programme|program"
    r"|opening|Facebook page|page)(?: (?:on|last|this|in|of|at|to|with|for) [^,.;:“”\"]{1,40}?(?= that |,|\.| on \w+day|\Z))?))"
)
_ASIDE = re.compile(rf"{_WHEN}+(?:,(?= ))?")
_THAT = re.compile(r",? that (?=\S)")
_IS = re.compile(r"(?:is|was|would|has|had|will)(?: (?!of|in)| not )", re.IGNORECASE)
_ADDRESSEE = re.compile(
    r" (?:(?:an?|the|his|her|their|its) (?:[\w’'-]+ ){0,2}(?:conference|briefing|meeting|hearing|forum|session|rally|audience|crowd|committee|council|parliament|court|inquiry)"
    r"|him|her|them|me|us|it|you|police|people|staff|everyone|reporters|journalists|lawmakers|investors|residents|parents|state media|local media|media|(?:[a-z]+ )?[a-z]{3,}s|the (?:media|press|newspaper|court|police|audience|crowd|paper|news agency|agency|conference|meeting|forum|committee|council|[\w-]+)"
    r"|(?:his|her|their|its|our|my) [\w-]+|a [\w-]+(?: (?:conference|briefing|meeting|hearing))?|[A-Z][\w.]*(?: [A-Z][\w.]*)*)(?!\w)"
)
_GERUND = ("admit", "den", "recall", "suggest", "propos", "recommend", "remember", "regret", "confess")
"""How the verbs begin behind which a gerund says what was said: `admitted spending the money`."""
_SUBJUNCTIVE = ("suggest", "propos", "recommend", "request", "demand", "insist")
"""How the verbs begin behind which a clause has no finite verb: `suggested the two sides increase trade`."""
_SUBJUNCTIVE_CLAUSE = re.compile(
    r" (?:the|its|their|his|her|both|all|local|relevant|\w+s) (?:[^\s.,;]+ ){0,5}?(?:not [a-z]+|increase|be|have|take|make|continue|strengthen|consider|build|provide|focus|pay|promote|create|give|work|develop|expand|improve|speed|study|set|ensure|keep|allow|use|do|support|issue|coordinate|implement|share|step|facilitate|enhance|boost|establish|raise|reduce|cut|add|review|adopt|avoid|stay|go|come|join|open|invest|cover|wear|drink|eat|wash|buy|check|contact|report|stop|start|remain|follow|limit|protect|seek|wait|visit|call|hold|remove|replace|apply|ban|close|monitor|carry|organise|organize|prepare|encourage)(?!\w)"
)
_OCCASION = re.compile(r" (?:by|with|in|at|during|on|through|via|after|upon) (?:[^\s,;:“”\"]+ ?){1,14}")
_MEDIUM = re.compile(
    r" (?:newspaper|daily|magazine|news agency|news site|news website|online|channel|radio|television|TV|reporters?|journalists?|correspondents?)(?!\w)"
)
_HOWEVER = re.compile(r", (?:however|though|too|meanwhile|for example|in turn),")
_FAR_THAT = re.compile(r" (?:[^\s,.;:“”\"]+ ){1,8}?that (?=\S)")
_TOLD_THAT = re.compile(r" (?:his|her|their|its|the|an?) (?:[^\s,.;:“”\"]+ ){1,6}?that (?=\S)")
"""Whom something is told, in several words: `told his German counterpart that`."""
_ADVERBIAL = re.compile(r" (?:on|in|at|by|via|during|to|last|this|after|while|before|yesterday) ")
_WARNS = ("warn", "caution", "remind")
"""How the verbs begin that may name whom they warn before what they say."""
_NO_NEWS = re.compile(r" (?:not )?to [a-z]| (?:about|of|how|a|the story) ")
"""What is told that is no clause: `told him to leave`, `told of his years at sea`."""
_NO_WORDS = re.compile(
    r"(?:,|:)? ?(?:\.|\Z)| (?:it|that|this)(?=[.,]|\Z)| (?:goodbye|hello|sorry|thank|to|about|of|with)(?!\w)| (?:so|no|yes|nothing|little|much|something|anything|more|what|how)(?=[.,;:]|\Z| (?:to|about|on|of|in|at|when|and|but|after|before)(?!\w))"
)
_DEED = re.compile(r" (?:not )?to [a-z]")
_GERUND_CLAUSE = re.compile(r" (?:not )?\w+ing \w")
_TO = re.compile(r"(?: [^\s.;:,“”\"]+){1,16}? (?:not )?to [a-z]")


class Clauses(QuotedParagraph):
    """Finds the clause behind a verb."""

    def _is_closing(self, verb: Verb, end: int) -> bool:
        """Tell whether a verb closes its sentence, with nothing behind it but an addressee, a time or an occasion."""
        rest = self.text[verb.end : end].rstrip(" .!?")
        if verb.takes == "tell":
            addressee = self._addressee(verb.end)
            rest = self.text[addressee:end].rstrip(" .!?") if addressee else rest
        aside = _ASIDE.match(rest)
        return not rest or (aside is not None and aside.end() == len(rest)) or _occasion(rest)

    def _clause(self, verb: Verb, limit: int) -> int | None:
        """Return where begins what a verb reports; None where no clause follows."""
        at: int | None = verb.end
        if verb.takes == "tell":
            told = _TOLD_THAT.match(self.text, verb.end, limit)
            if told and not re.search(rf"(?<!\w){FINITE}", told.group()):
                return told.end()
            at = self._addressee(verb.end)
        if (
            at is None
            or self.text[at : at + 1] not in (" ", ",")
            or (verb.takes == "tell" and _NO_NEWS.match(self.text, at))
        ):
            return None
        however = _HOWEVER.match(self.text, at, limit)
        at = however.end() if however else at
        aside = _ASIDE.match(self.text, at, limit)
        if aside and (verb.takes in ("say", "tell") or _THAT.match(self.text, aside.end(), limit)):
            at = aside.end()
        that = _THAT.match(self.text, at, limit) or self._far_that(verb, at, limit)
        if that:
            # `said [that was enough]`
            return that.end() if not _IS.match(self.text, that.end()) else that.end() - len("that ")
        return at + 1 if self._follows(verb, at, limit) else None

    def _far_that(self, verb: Verb, at: int, limit: int) -> re.Match[str] | None:
        """Find the `that` of a clause behind a time, an occasion or an addressee: `warned residents | that`."""
        far = _FAR_THAT.match(self.text, at, limit)
        if not far:
            return None
        timed = _ADVERBIAL.match(self.text, at) and not re.search(rf"(?<!\w){FINITE}", far.group())
        warned = self.form.startswith(_WARNS, verb.start) and not re.search(
            r" (?:of|about|against) ", far.group()
        )
        return far if timed or warned else None

    def _follows(self, verb: Verb, at: int, limit: int) -> bool:
        """Tell whether a clause follows a verb without `that`."""
        if verb.takes in ("say", "tell"):
            return self.text.startswith(" ", at) and not _NO_WORDS.match(self.text, at, limit)
        word = self.form[verb.start : verb.end]
        if word.startswith(_SUBJUNCTIVE) and _SUBJUNCTIVE_CLAUSE.match(self.text, at, limit):
            return True
        if word.startswith(_GERUND) and _GERUND_CLAUSE.match(self.text, at, limit):
            return True
        if verb.takes == "urge" or (word.startswith(_WARNS) and _TO.match(self.text, at, limit)):
            return _TO.match(self.text, at, limit) is not None and not self.text.startswith(
                (" to ", " not to "), at
            )
        if verb.takes == "do" and _DEED.match(self.text, at, limit):
            return True
        plain = (
            _CLAUSE.match(self.text, at, limit)
            or _PLAIN_CLAUSE.match(self.text, at, limit)
            or _PRONOUN_CLAUSE.match(self.text, at, limit)
        )
        return verb.takes in ("clause", "do") and plain is not None

    def _addressee(self, at: int) -> int | None:
        """Return where the words end that name to whom something is told."""
        for i in self.speakers.within(self.index, at, at + 80):
            mention = self.speakers.mentions[i]
            if self.text[at : mention.start].strip() in ("", "the"):
                medium = _MEDIUM.match(self.text, mention.end)
                return medium.end() if medium else mention.end
        match = _ADDRESSEE.match(self.text, at)
        return match.end() if match else None


def _occasion(rest: str) -> bool:
    """Tell whether what follows a verb is only when, where or to whom it was said: `in a decision issued on Monday`."""
    return _OCCASION.fullmatch(rest) is not None and not re.search(rf"(?<!\w){FINITE}", rest)
