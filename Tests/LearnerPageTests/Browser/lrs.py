"""A small LMS and record store for cmi5: what a unit asks of it, and what it answers."""

import json
import threading
from urllib.parse import parse_qs, urlsplit

VERBS = "http://adlnet.gov/expapi/verbs/"
LAUNCH_DATA = {
    "contextTemplate": {
        "extensions": {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1"},
        "contextActivities": {"grouping": [{"objectType": "Activity", "id": "https://site.example/modules/module-1"}]},
    },
    "launchMode": "Normal", "moveOn": "Completed", "returnURL": "https://lms.example/back",
}


class RecordStore:
    def __init__(self):
        self.lock = threading.Lock()
        self.begin()

    def begin(self, launch_data=None, state=None, statements=()):
        """A new launch; what an earlier one kept can be given."""
        self.launch_data = dict(LAUNCH_DATA, **(launch_data or {}))
        self.state, self.statements = state, list(statements)
        self.log, self.refused, self.refusal, self.tokens = [], set(), 503, 0

    def answer(self, method, address, headers, body):
        with self.lock:
            parts = urlsplit(address)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            name, action = self.route(method, parts.path, query, body)
            fault = None if name == "POST token" else self.fault(headers, query)
            if fault or name in self.refused:
                self.log.append(name + " " + (fault or "refused"))
                return 401 if fault else self.refusal, None
            self.log.append(name)
            return action()

    def route(self, method, path, query, body):
        if path == "token":
            return method + " token", self.give_token
        if path == "agents/profile":
            return method + " preferences", lambda: (404, None)
        if path == "statements" and method == "GET":
            return method + " " + query["verb"][len(VERBS):], lambda: self.find(query)
        if path == "statements":
            said = json.loads(body)
            verbs = " ".join(one["verb"]["id"][len(VERBS):] for one in said)
            return method + " " + verbs, lambda: self.keep_statements(said)
        name = f"{method} {query['stateId']}"
        if query["stateId"] == "LMS.LaunchData":
            return name, lambda: (200, self.launch_data)
        if method == "PUT":
            return name, lambda: self.keep_state(json.loads(body))
        return name, lambda: (404, None) if self.state is None else (200, self.state)

    def give_token(self):
        self.tokens += 1
        return 200, {"auth-token": "dG9rZW4="} if self.tokens == 1 else {"error-code": "1", "error-text": "used"}

    def fault(self, headers, query):
        """What is wrong with a request that isn't for the token."""
        if headers.get("Authorization") != "Basic dG9rZW4=":
            return "without token"
        if headers.get("X-Experience-API-Version") != "1.0.3":
            return "without version"
        if "stateId" in query and query.get("registration") != REGISTRATION:
            return "without registration"
        return None

    def find(self, query):
        return 200, {"statements": [one for one in self.statements if one["verb"]["id"] == query["verb"]]}

    def keep_statements(self, said):
        self.statements += said
        return 200, [one["id"] for one in said]

    def keep_state(self, state):
        self.state = state
        return 204, None


REGISTRATION = "b1b2c3d4-0000-4000-8000-000000000001"
